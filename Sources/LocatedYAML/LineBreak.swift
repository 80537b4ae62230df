/// A line as libyaml sees it: it also breaks lines at NEL, U+2028 and U+2029.
struct BrokenLine {
  let content: ArraySlice<UInt8>
  /// What ended it; nil at the end of the text.
  let end: LineBreak?

  /// The lines of a text; the last one has no end, and may be empty.
  static func lines(of text: ArraySlice<UInt8>) -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var start = text.startIndex
    var at = start
    while at < text.endIndex {
      guard let end = LineBreak(text[at...]) else {
        at += 1
        continue
      }
      lines.append(BrokenLine(content: text[start..<at], end: end))
      at += end.length
      start = at
    }
    lines.append(BrokenLine(content: text[start...], end: nil))
    return lines
  }
}

/// A line break of YAML 1.1.
struct LineBreak {
  /// Bytes in the source.
  let length: Int
  /// Whether libyaml keeps it as it is (U+2028 and U+2029); all others become LF.
  let isKept: Bool

  /// A break that leaves nothing in the text.
  static let unwritten = LineBreak(length: 0, isKept: true)

  /// Bytes in the decoded text.
  var textLength: Int { isKept ? length : 1 }

  /// The break that a text begins with; nil where it begins with none.
  init?(_ text: ArraySlice<UInt8>) {
    switch text.first {
    case UInt8(ascii: "\n")?: self.init(length: 1, isKept: false)
    case UInt8(ascii: "\r")?: self.init(length: text.dropFirst().first == UInt8(ascii: "\n") ? 2 : 1, isKept: false)
    case 0xC2? where text.starts(with: [0xC2, 0x85]): self.init(length: 2, isKept: false)
    case 0xE2? where text.starts(with: [0xE2, 0x80, 0xA8]) || text.starts(with: [0xE2, 0x80, 0xA9]):
      self.init(length: 3, isKept: true)
    default: return nil
    }
  }

  private init(length: Int, isKept: Bool) {
    self.length = length
    self.isKept = isKept
  }
}
