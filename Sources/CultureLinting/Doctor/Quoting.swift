/// A value that has to stand in quotes: why, and how it looks then.
struct Quoting {
  private let value: String

  init(_ value: String) {
    self.value = value
  }

  /// The value in quotes that need nothing changed inside it, if that can be.
  var quoted: String {
    let text = inside
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// What makes the quotes necessary.
  var ailment: Ailment {
    guard let first = value.first else { return Ailment(.colon) }
    if let open = openCurlyQuote { return Ailment(.openCurlyQuote, ["letter": String(open)]) }
    if Self.pairs.keys.contains(first) { return Ailment(.curlyQuotes) }
    if let quote = Self.straight.first(where: { $0 == first }) { return ofQuotes(quote) }
    if Self.special.contains(first) { return Ailment(.firstLetter, ["letter": String(first)]) }
    return Ailment(.colon)
  }

  private func ofQuotes(_ quote: Character) -> Ailment {
    let count = value.indices.count { value[$0] == quote && !isApostrophe($0) }
    if count == 1 { return Ailment(.openQuote, ["letter": String(quote)]) }
    return Ailment(value.contains("\\") && count == 2 ? .backslash : .innerQuotes, ["letter": String(quote)])
  }

  /// The double quote that begins the value and is closed nowhere, in whichever of its forms; nil where none is.
  var openCurlyQuote: Character? {
    guard let first = value.first, Self.double.contains(first), let closing = Self.pairs[first] else { return nil }
    return value.dropFirst().contains(where: closing.contains) ? nil : first
  }

  /// Without the quotes that its author meant to be around it.
  private var inside: String {
    guard let first = value.first else { return value }
    let closing = Self.pairs[first] ?? (Self.straight.contains(first) ? [first] : [])
    if closing.isEmpty { return value }
    let rest = value.dropFirst()
    if let last = rest.last, closing.contains(last) {
      // Quotes around a part only, as in “We” or “you”, belong to the text.
      let middle = rest.dropLast()
      return Self.pairs[first] != nil && middle.contains(first) ? value : String(middle)
    }
    return rest.indices.contains { closing.contains(rest[$0]) && !isApostrophe($0) } ? value : String(rest)
  }

  /// Whether a sign stands between two letters, as in *don't*.
  private func isApostrophe(_ index: String.Index) -> Bool {
    guard index > value.startIndex, value.index(after: index) < value.endIndex else { return false }
    return value[value.index(before: index)].isLetter && value[value.index(after: index)].isLetter
  }

  private static let double: [Character] = ["“", "„", "”", "«"]
  private static let straight: [Character] = ["\"", "'"]
  private static let pairs: [Character: [Character]] = ["“": ["”", "“"], "„": ["“", "”"], "”": ["”"], "«": ["»"], "‘": ["’"], "’": ["’"]]
  private static let special: [Character] = ["*", "&", "!", "%", "@", "`", "|", ">", "?", "[", "]", "{", "}", ",", "#", "-"]
}
