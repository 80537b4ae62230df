/// What stands between two words.
enum Gap {
  /// White space with at most one line break, quotes, emphasis marks.
  case space
  /// As a space, after the apostrophe of a plural's possessive: *clients' most*.
  case possessive
  case hyphen
  case comma
  /// A dot or `@` without spaces, as in an address.
  case address
  /// Anything else, and the ends of the text.
  case border
}

extension Passage {
  func gap(before index: Int) -> Gap {
    guard index > 0, index < words.count else { return .border }
    let between = text[words[index - 1].text.upperBound..<words[index].text.lowerBound]
    if words[index].traits.contains(.joined), between.count <= 3 { return .hyphen }
    if between.count == 1, "@_.".utf8.contains(between[between.startIndex]) {
      return words[index].traits.contains(.capitalised) ? .border : .address
    }
    let marks = String(decoding: between, as: UTF8.self)
    if marks.filter({ $0 == "\n" }).count > 1 { return .border }
    let rest = marks.filter { !" \t\r\n\"'“”‘’«»*_".contains($0) }
    if rest == "," { return .comma }
    guard rest.isEmpty else { return .border }
    let isPossessive = (marks == "' " || marks == "’ ") && key(index - 1).last == UInt8(ascii: "s")
    return isPossessive ? .possessive : .space
  }

  /// Whether nothing but space, a hyphen or a possessive stands before the word.
  func isJoined(_ index: Int) -> Bool {
    switch gap(before: index) {
    case .space, .possessive, .hyphen: true
    case .comma, .address, .border: false
    }
  }
}
