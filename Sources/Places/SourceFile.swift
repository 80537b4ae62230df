/// The text of one file, with the places of its lines.
///
/// A place inside the program is an *offset*: the number of code points before it, the byte-order
/// mark not counted. Lines end at LF, CR LF or CR, as editors have it.
public struct SourceFile: Sendable {
  /// What the file is called in findings; never opened by this type.
  public let name: String
  /// UTF-8, without a byte-order mark.
  public let bytes: [UInt8]
  /// For each line, where it begins: in bytes and in code points.
  private let lines: [LineStart]
  private let length: Int

  private struct LineStart {
    let byte: Int
    let offset: Int
  }

  /// Takes UTF-8 as it is, and UTF-16 where a byte-order mark says so.
  ///
  /// Bytes that are not UTF-8 are kept: whoever parses them says where they are.
  public init(name: String, contents: [UInt8]) {
    self.name = name
    bytes = Self.utf8(contents)
    (lines, length) = Self.lines(of: bytes)
  }

  /// The line and column of an offset; past the end it is the end.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), length)
    let line = lineIndex { $0.offset <= offset }
    return Position(line: line + 1, column: offset - lines[line].offset + 1)
  }

  /// The range between two offsets.
  public func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(start: position(of: offsets.lowerBound), end: position(of: offsets.upperBound))
  }

  /// The byte at which the code point of that offset begins.
  public func byte(of offset: Int) -> Int {
    let line = lines[lineIndex { $0.offset <= offset }]
    var byte = line.byte
    var left = offset - line.offset
    while left > 0, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte].isUTF8Continuation { byte += 1 }
      left -= 1
    }
    return byte
  }

  /// The offset of the code point that the byte belongs to; past the end it is the end.
  public func offset(ofByte byte: Int) -> Int {
    let line = lines[lineIndex { $0.byte <= byte }]
    let end = min(byte, bytes.count)
    return bytes[line.byte..<end].reduce(line.offset) { $1.isUTF8Continuation ? $0 : $0 + 1 }
  }

  /// The text of a 1-based line without its line break; empty where there is no such line.
  public func line(_ number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    let start = lines[number - 1].byte
    let next = number < lines.count ? lines[number].byte : bytes.count
    let content = bytes[start..<next]
    let end = content.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: content[..<(end.map { $0 + 1 } ?? start)], as: UTF8.self)
  }

  /// The last line that begins where `holds` is true; true for the first.
  private func lineIndex(_ holds: (LineStart) -> Bool) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(lines[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  private static func lines(of bytes: [UInt8]) -> (lines: [LineStart], length: Int) {
    var lines = [LineStart(byte: 0, offset: 0)]
    var offset = 0
    for (index, byte) in bytes.enumerated() where !byte.isUTF8Continuation {
      offset += 1
      let ends = byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if ends { lines.append(LineStart(byte: index + 1, offset: offset)) }
    }
    return (lines, offset)
  }

  private static func utf8(_ contents: [UInt8]) -> [UInt8] {
    if contents.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(contents.dropFirst(3)) }
    if contents.starts(with: [0xFF, 0xFE]) { return utf8(fromUTF16: contents.dropFirst(2)) { $0 | $1 << 8 } }
    if contents.starts(with: [0xFE, 0xFF]) { return utf8(fromUTF16: contents.dropFirst(2)) { $0 << 8 | $1 } }
    return contents
  }

  private static func utf8(fromUTF16 bytes: ArraySlice<UInt8>, unit: (UInt16, UInt16) -> UInt16) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
      .map { unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

extension UInt8 {
  /// Whether this byte continues a UTF-8 sequence that an earlier byte began.
  public var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
