/// What a suppression says behind the word that it begins with: rules, and a note for whoever reads it.
struct SuppressionWords {
  let rules: Substring
  /// What stands behind `--`; without one, what cannot be the name of a rule. nil where there is neither.
  let note: Substring?
  let hasDashes: Bool

  init(_ text: Substring) {
    let dashes = text.firstRange(of: "--")
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

/// What stands behind `--` in a suppression: a reason, and perhaps `owner:` and `until:`.
struct SuppressionNote {
  private(set) var reason: String?
  private(set) var owner: String?
  /// Whether `owner:` stands there with nobody behind it.
  private(set) var lacksOwner = false
  private(set) var until: Day?
  /// What stands after `until:` and is no day.
  private(set) var badDay: String?

  init(_ text: Substring?) {
    guard let text else { return }
    let keys = ["owner:", "until:"].compactMap { key in text.firstRange(of: key).map { (key: key, range: $0) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let before = text[..<(keys.first?.range.lowerBound ?? text.endIndex)].trimmed
    reason = before.isEmpty ? nil : before
    for (index, entry) in keys.enumerated() {
      let end = index + 1 < keys.count ? keys[index + 1].range.lowerBound : text.endIndex
      let value = text[entry.range.upperBound..<end].trimmed
      if entry.key == "owner:" {
        owner = value.isEmpty ? nil : value
        lacksOwner = value.isEmpty
      } else {
        until = Day(value)
        badDay = until == nil ? value : nil
      }
    }
  }
}

extension Substring {
  /// Without blanks and separators around it.
  var trimmed: String {
    let isEdge = { (letter: Character) in letter.isWhitespace || ",;".contains(letter) }
    var text = drop(while: isEdge)
    while let last = text.last, isEdge(last) { text.removeLast() }
    return String(text)
  }
}
