/// A sign or a number that begins an item of a list where people write lists by hand: `* `, `• `, `1. `.
struct Bullet {
  /// As it is written, as `*` or `2.`.
  let mark: String
  /// What stands behind it.
  let text: String

  var isNumber: Bool { mark.first?.isNumber ?? false }
  /// Whether a list begins with it.
  var isFirst: Bool { mark.dropLast() == "1" }

  /// - Parameter letters: a line without the blanks before it.
  init?(_ letters: ArraySlice<Character>) {
    guard let first = letters.first else { return nil }
    let mark = first.isASCII && first.isNumber ? Self.number(letters) : Self.signs.contains(first) ? letters.prefix(1) : nil
    guard let mark else { return nil }
    let rest = letters[mark.endIndex...]
    guard let next = rest.first, next.isBlank || first == "*" && next.isLetter && !rest.contains("*") else { return nil }
    let text = rest.drop { $0.isBlank }
    guard !text.isEmpty else { return nil }
    (self.mark, self.text) = (String(mark), Substring(String(text)).trimmingBlanks)
  }

  /// `1.`, `12)`.
  private static func number(_ letters: ArraySlice<Character>) -> ArraySlice<Character>? {
    let digits = letters.prefix { $0.isASCII && $0.isNumber }
    guard digits.count < 3, let sign = letters[digits.endIndex...].first, ".)".contains(sign) else { return nil }
    return letters[digits.startIndex...digits.endIndex]
  }

  private static let signs: Set<Character> = ["*", "•", "·", "‣", "◦", "▪", "●", "○", "–", "—"]
}

extension YAMLLine {
  /// What begins the line as an item, where no dash does.
  var bullet: Bullet? { dashes.isEmpty ? Bullet(letters[indentation...]) : nil }

  /// The sign that begins the line or its value as an item; no number.
  var valueBullet: Bullet? {
    let bullet = bullet ?? Bullet(letters[value])
    return bullet.flatMap { $0.isNumber ? nil : $0 }
  }
}
