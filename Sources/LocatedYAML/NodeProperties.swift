import Places

extension SourceFile {
  /// Where a node's own text begins after its anchor and tag; its end where there is no text.
  func offsetAfterProperties(in offsets: Range<Int>) -> Int {
    var rest = bytes[byte(of: offsets.lowerBound)..<byte(of: offsets.upperBound)]
    while let mark = rest.first, mark == UInt8(ascii: "&") || mark == UInt8(ascii: "!") {
      let isAnchor = mark == UInt8(ascii: "&")
      rest = rest.dropFirst()
      rest = Self.afterBlanksAndComments(isAnchor ? rest.drop(while: \.isAnchorName) : Self.afterTag(rest))
    }
    return offset(ofByte: rest.startIndex)
  }

  /// What follows a tag, which is `<…>` or ends before a blank or a comma.
  private static func afterTag(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if text.first == UInt8(ascii: "<") { return text.drop { $0 != UInt8(ascii: ">") }.dropFirst() }
    var rest = text
    while let byte = rest.first, !byte.isBlank, byte != UInt8(ascii: ","), LineBreak(rest) == nil { rest = rest.dropFirst() }
    return rest
  }

  private static func afterBlanksAndComments(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "#") {
        while !rest.isEmpty, LineBreak(rest) == nil { rest = rest.dropFirst() }
      } else if byte.isBlank {
        rest = rest.dropFirst()
      } else if let lineBreak = LineBreak(rest) {
        rest = rest.dropFirst(lineBreak.length)
      } else {
        return rest
      }
    }
    return rest
  }
}

extension UInt8 {
  /// What libyaml takes for a part of an anchor's name.
  fileprivate var isAnchorName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
