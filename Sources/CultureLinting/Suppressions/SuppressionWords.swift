/// What a suppression says behind the word that it begins with: rules, and a note for whoever reads it.
struct SuppressionWords {
  let rules: Substring
  /// What stands behind `--`; without one, what cannot be the name of a rule. nil where there is neither.
  let note: Substring?
  let hasDashes: Bool

  init(_ text: Substring) {
    let dashes = text.firstRange(of: SuppressionComment.dashes)
    hasDashes = dashes != nil
    if let dashes {
      (rules, note) = (text[..<dashes.lowerBound], text[dashes.upperBound...])
    } else if let start = Self.startOfNote(in: text) {
      (rules, note) = (text[..<start], text[start...].drop { Self.signs.contains($0) })
    } else {
      (rules, note) = (text, nil)
    }
  }

  /// Where the first word begins that follows the name of a rule without a comma and has no slash.
  private static func startOfNote(in text: Substring) -> Substring.Index? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let pairs = zip(words, words.dropFirst())
    let follows = { (name: Substring) in name.contains("/") && name.last != "," }
    return pairs.first { follows($0) && !$1.contains("/") && $1.first != "," }?.1.startIndex
  }

  /// What people write for `--`.
  private static let signs: [Character] = ["-", "–", "—", "#", ":", " "]
}
