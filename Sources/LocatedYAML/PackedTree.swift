package import Packing
package import Places

extension YAMLTree {
  /// The tree as text that the build can place in a program; read back without any parsing.
  package var packed: [UInt8] {
    var writer = PackedWriter()
    writer.number(records.count, digits: 3)
    writer.number(Int(root.index), digits: 3)
    var texts: [UInt8] = []
    for var record in records {
      let text = utf8(record.text)
      record.text = YAMLTree.Record.Text(start: UInt32(texts.count), end: UInt32(texts.count + text.count))
      texts += text
      writer.record(record)
    }
    return writer.bytes + texts
  }

  /// - Parameter source: gives the text of the file, which only messages and excerpts ask for.
  package convenience init(packed: PackedText, source: @escaping @Sendable () -> SourceFile) {
    self.init(source: source, packed: packed, PackedTree(packed))
  }
}

/// Reads the nodes of a packed tree and their texts where they lie.
struct PackedTree: Sendable {
  private let reader: PackedReader
  private let recordCount: Int
  let root: Int32
  // Whoever keeps a reader keeps the packed text beside it.
  nonisolated(unsafe) let texts: UnsafeBufferPointer<UInt8>

  init(_ packed: PackedText) {
    reader = PackedReader(packed)
    recordCount = reader.number(at: 0, digits: 3)
    root = Int32(reader.number(at: 3, digits: 3))
    texts = packed.bytes(Self.headLength + recordCount * Self.recordLength..<packed.count)
  }

  var records: [YAMLTree.Record] { (0..<recordCount).map(record) }

  func record(_ index: Int) -> YAMLTree.Record {
    let offset = Self.headLength + index * Self.recordLength
    let kind = reader.number(at: offset, digits: 1)
    let text = YAMLTree.Record.Text(start: number(at: offset + 7), end: number(at: offset + 10))
    return YAMLTree.Record(
      kind: YAMLNode.Kind(rawValue: UInt8(kind >> 3)) ?? .scalar, style: YAMLNode.Style(rawValue: UInt8(kind & 7)) ?? .plain,
      start: number(at: offset + 1), end: number(at: offset + 4), text: text,
      first: Int32(number(at: offset + 13)) - 1, next: Int32(reader.number(at: offset + 16, digits: 4)) - 1)
  }

  @inline(__always)
  private func number(at offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: reader.number(at: offset, digits: 3)) }

  /// How many bytes stand before the records: their count and the root.
  private static let headLength = 6
  /// How many bytes a record takes.
  private static let recordLength = 20
}

extension PackedWriter {
  /// The kind and the style, then four offsets and two neighbours, of which -1 becomes 0.
  fileprivate mutating func record(_ record: YAMLTree.Record) {
    number(Int(record.kind.rawValue) << 3 | Int(record.style.rawValue), digits: 1)
    for offset in [record.start, record.end, record.text.start, record.text.end] { number(Int(offset), digits: 3) }
    number(Int(record.first) + 1, digits: 3)
    number(Int(record.next) + 1, digits: 4)
  }
}
