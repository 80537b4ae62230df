package import Packing
package import Places

extension YAMLTree {
  /// The tree as text that the build can place in a program; read back without any parsing.
  package var packed: [UInt8] {
    var writer = PackedWriter()
    writer.number(records.count, digits: 3)
    writer.number(Int(root.index), digits: 3)
    for record in records { writer.record(record) }
    return writer.bytes + texts
  }

  /// - Parameter source: gives the text of the file, which only messages and excerpts ask for.
  package convenience init(packed: PackedText, source: @escaping @Sendable () -> SourceFile) {
    let reader = PackedReader(packed)
    let texts = 6 + reader.recordCount * PackedWriter.recordLength
    self.init(
      source: source, packed: packed, texts: Array(packed.bytes(texts..<packed.count)),
      root: Int32(reader.number(at: 3, digits: 3)))
  }
}

extension PackedWriter {
  /// How many bytes a record takes.
  fileprivate static let recordLength = 20

  /// The kind and the style, then four offsets and two neighbours, of which -1 becomes 0.
  fileprivate mutating func record(_ record: YAMLTree.Record) {
    number(Int(record.kind.rawValue) << 3 | Int(record.style.rawValue), digits: 1)
    for offset in [record.start, record.end, record.textStart, record.textEnd] { number(Int(offset), digits: 3) }
    number(Int(record.first) + 1, digits: 3)
    number(Int(record.next) + 1, digits: 4)
  }
}

extension PackedReader {
  var recordCount: Int { number(at: 0, digits: 3) }

  /// The node of a number, decoded anew each time.
  func record(_ index: Int) -> YAMLTree.Record {
    let offset = 6 + index * PackedWriter.recordLength
    let kind = number(at: offset, digits: 1)
    let field = { (index: Int) in UInt32(number(at: offset + 1 + index * 3, digits: 3)) }
    return YAMLTree.Record(
      kind: YAMLNode.Kind(rawValue: UInt8(kind >> 3)) ?? .scalar, style: YAMLNode.Style(rawValue: UInt8(kind & 7)) ?? .plain,
      start: field(0), end: field(1), textStart: field(2), textEnd: field(3),
      first: Int32(number(at: offset + 13, digits: 3)) - 1, next: Int32(number(at: offset + 16, digits: 4)) - 1)
  }
}
