extension Passage {
  /// Whether the text is one word.
  ///
  /// White space and `/ & + , | · • – —` divide it; parts without a letter do not count. Hyphens, dots
  /// and apostrophes divide nothing: *Co-prosperity*, *R.E.S.P.E.C.T*.
  public var isOneWord: Bool {
    var words = 0
    var isInWord = false
    var at = 0
    while at < text.count {
      let letter = Letter(text, at)
      if letter.dividesNames { isInWord = false }
      if letter.isLetter, !isInWord {
        words += 1
        isInWord = true
      }
      at += max(letter.length, 1)
    }
    return words == 1
  }
}

extension Letter {
  fileprivate var dividesNames: Bool {
    switch scalar {
    case 0...0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: true
    case 0x2F, 0x26, 0x2B, 0x2C, 0x7C, 0xB7, 0x2022, 0x2013, 0x2014: true
    default: false
    }
  }
}
