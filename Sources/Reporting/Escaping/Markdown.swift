/// Markdown as GitHub and GitLab read it.
enum Markdown {
  /// The text as it stands within a line: no part of it becomes markup, HTML, a link, a mention or a
  /// reference. What no reader of Markdown would take for anything stays as it is.
  static func escaped(_ text: String) -> String {
    let letters = Array(Terminal.escaped(text).unicodeScalars)
    return letters.indices.map { escaped(letters, at: $0) }.joined()
  }

  /// The same for a text that may begin a line: it begins no heading, list or quote. Line breaks become spaces.
  static func escapedLine(_ text: String) -> String {
    let line = escaped(String(String.UnicodeScalarView(text.unicodeScalars.map { lineBreaks.contains($0) ? " " : $0 })))
    let start = line.unicodeScalars.firstIndex { $0 != " " } ?? line.startIndex
    return beginsBlock(line[start...]) ? line[..<start] + separator + line[start...] : line
  }

  private static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\t"]

  private static func beginsBlock(_ line: Substring) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    if ["#", "-", "+", "=", ":"].contains(first) { return true }
    let rest = line.unicodeScalars.drop { $0.properties.numericType != nil }
    return rest.startIndex != line.unicodeScalars.startIndex && [".", ")"].contains(rest.first)
  }

  /// Shown as nothing; separates what would otherwise be a name or an address.
  private static let separator = "&#8203;"

  private static func escaped(_ letters: [Unicode.Scalar], at index: Int) -> String {
    let letter = letters[index]
    let next = index + 1 < letters.count ? letters[index + 1] : " "
    switch letter {
    case "\\", "`", "*", "[", "]", "|", "~", "$": return "\\\(letter)"
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "&" where isWordLike(next) || next == "#": return "&amp;"
    case "_" where !(index > 0 && isWordLike(letters[index - 1]) && isWordLike(next)): return "\\_"
    case "@", "#", "!": return isWordLike(next) ? "\(letter)\(separator)" : String(letter)
    case ":" where next == "/": return ":\(separator)"
    case "." where isAfterWWW(letters[..<index]): return "\(separator)."
    default: return String(letter)
    }
  }

  private static func isWordLike(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic || letter.properties.numericType != nil
  }

  private static func isAfterWWW(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.count >= 3 && letters.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
