/// Texts as a page may hold them, before they are escaped.
enum PageText {
  /// The text without what a page cannot hold and without what would reach beyond its place in it.
  ///
  /// Line breaks and tabs become spaces, so that no line of a page begins with what a text says; other control
  /// characters become U+FFFD; those that turn the writing direction go, as pages isolate each text by themselves.
  static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for letter in text.unicodeScalars {
      guard let kept = kept(letter) else { continue }
      if isJoined(last, kept) { cleaned.append(joiner) }
      cleaned.append(kept)
      last = kept
    }
    return String(cleaned)
  }

  private static func kept(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter.value {
    case 0x9, 0xA, 0xD, 0x85, 0x2028, 0x2029: " "
    case ..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: replacement
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    case let value where value & 0xFFFE == 0xFFFE: replacement
    default: letter
    }
  }

  /// Whether two letters have to be kept apart: a combining letter would hide the quote before it from the escaping,
  /// which goes by characters, and `##` can begin a command to a build server.
  private static func isJoined(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == "#" { return right == "#" }
    let isMarkup = { (letter: Unicode.Scalar) in markup.contains(letter) }
    guard isMarkup(left) || isMarkup(right) else { return false }
    return !(left.isASCII && right.isASCII) && Character(left).isJoined(to: right)
  }

  private static let markup: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]
  private static let replacement: Unicode.Scalar = "\u{FFFD}"
  /// Shown as nothing; ends a character.
  private static let joiner: Unicode.Scalar = "\u{2060}"
}

extension Character {
  fileprivate func isJoined(to letter: Unicode.Scalar) -> Bool {
    (String(self) + String(letter)).count == 1
  }
}
