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
  let codePoints: CodePoints

  private struct LineStart {
    private let start: (byte: Int32, offset: Int32)

    // A file has at most 64 MB.
    init(byte: Int, offset: Int) {
      start = (Int32(byte), Int32(offset))
    }

    var byte: Int { Int(start.byte) }
    var offset: Int { Int(start.offset) }
  }

  /// Takes UTF-8 as it is, and UTF-16 where a byte-order mark says so.
  ///
  /// Bytes that are not UTF-8 are kept: whoever parses them says where they are.
  public init(name: String, contents: [UInt8]) {
    self.name = name
    bytes = Self.utf8(contents)
    codePoints = CodePoints(bytes)
    lines = Self.lines(of: bytes, isASCII: codePoints.isAllASCII)
  }

  /// How many lines there are; a file that ends in a line break has an empty last one.
  public var lineCount: Int { lines.count }

  /// The line and column of an offset; past the end it is the end.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), codePoints.count)
    let line = lines.endOfPrefix { $0.offset <= offset } - 1
    return Position(line: line + 1, column: offset - lines[line].offset + 1)
  }

  /// The range between two offsets.
  public func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(start: position(of: offsets.lowerBound), end: position(of: offsets.upperBound))
  }

  /// The offset of a line and column; past the end of the line it is that end, past the last line the end of the file.
  public func offset(of position: Position) -> Int {
    guard position.line <= lines.count else { return codePoints.count }
    guard position.line > 0 else { return 0 }
    return lines[position.line - 1].offset + min(max(position.column - 1, 0), length(ofLine: position.line))
  }

  /// The byte at which the code point of that offset begins; past the end it is the end.
  public func byte(of offset: Int) -> Int {
    codePoints.byte(of: offset)
  }

  /// How many code points begin before the byte; past the end it is the end.
  public func offset(ofByte byte: Int) -> Int {
    codePoints.offset(ofByte: byte)
  }

  /// The text of a 1-based line without its line break; empty where there is no such line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[content(ofLine: number)], as: UTF8.self)
  }

  /// How many code points a 1-based line has without its line break.
  public func length(ofLine number: Int) -> Int {
    let content = content(ofLine: number)
    return offset(ofByte: content.upperBound) - offset(ofByte: content.lowerBound)
  }

  /// Some code points of a 1-based line, counted from 0; takes no longer for a long line than for a short one.
  public func text(ofLine number: Int, _ codePoints: Range<Int>) -> String {
    let start = offset(ofByte: content(ofLine: number).lowerBound)
    return String(
      decoding: bytes[byte(of: start + codePoints.lowerBound)..<byte(of: start + codePoints.upperBound)], as: UTF8.self)
  }

  /// The column of a place counted in UTF-8 bytes; 1-based.
  public func utf8Column(of position: Position) -> Int {
    let start = content(ofLine: position.line).lowerBound
    return byte(of: offset(ofByte: start) + position.column - 1) - start + 1
  }

  /// The file with nothing in other lines than these: what reports show of it, at less memory.
  ///
  /// Lines and columns stay; offsets and bytes are other ones.
  public func keeping(_ lines: Set<Int>) -> SourceFile {
    var kept: [UInt8] = []
    for number in 1...lineCount {
      if lines.contains(number) { kept += bytes[content(ofLine: number)] }
      if number < lineCount { kept.append(UInt8(ascii: "\n")) }
    }
    return SourceFile(name: name, contents: kept)
  }

  private func content(ofLine number: Int) -> Range<Int> {
    guard lines.indices.contains(number - 1) else { return 0..<0 }
    let start = lines[number - 1].byte
    var end = number < lines.count ? lines[number].byte : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private static func lines(of bytes: [UInt8], isASCII: Bool) -> [LineStart] {
    var lines = [LineStart(byte: 0, offset: 0)]
    var (start, offset, next) = (0, 0, 0)
    bytes.withUnsafeBufferPointer { bytes in
      // Few bytes are so small.
      while let index = bytes.place(below: UInt8(ascii: "\r") + 1, from: next) {
        next = index + 1
        let isBeforeLF = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        guard bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") && !isBeforeLF else { continue }
        let line = start..<index + 1
        start = line.upperBound
        offset += isASCII ? line.count : CodePoints.count(UnsafeBufferPointer(rebasing: bytes[line]))
        lines.append(LineStart(byte: start, offset: offset))
      }
    }
    return lines
  }

  /// The byte-order mark of UTF-8, which no text of a source has.
  public static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func utf8(_ contents: [UInt8]) -> [UInt8] {
    if contents.starts(with: utf8Mark) { return Array(contents.dropFirst(utf8Mark.count)) }
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
