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
    guard let mark = blockMark(line.drop { $0 == " " }) else { return line }
    return line[..<mark] + "\\" + line[mark...]
  }

  private static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\t"]

  /// The letter by which a line would begin a heading, a list or a definition; nil where it begins none.
  private static func blockMark(_ line: Substring) -> String.Index? {
    let letters = line.unicodeScalars
    guard let first = letters.first else { return nil }
    if ["#", "-", "+", "=", ":"].contains(first) { return letters.startIndex }
    let rest = letters.drop { ("0"..."9").contains($0) }
    guard rest.startIndex > letters.startIndex, let mark = rest.first, [".", ")"].contains(mark) else { return nil }
    return [nil, " "].contains(rest.dropFirst().first) ? rest.startIndex : nil
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
    case "&" where isNumber(next): return "&amp;\(separator)"
    case "&" where isWordLike(next) || next == "#": return "&amp;"
    case "_" where !(index > 0 && isWordLike(letters[index - 1]) && isWordLike(next)): return "\\_"
    case "@", "#", "!": return isWordLike(next) ? "\(letter)\(separator)" : String(letter)
    case "%" where isWordLike(next) || next == "\"": return "%\(separator)"
    case "-" where isNumber(next) && endsInHost(letters[..<index]): return "-\(separator)"
    case ":" where next == "/" || beginsEmoji(letters[(index + 1)...]): return ":\(separator)"
    case "." where isAfterWWW(letters[..<index]): return "\(separator)."
    default: return String(letter)
    }
  }

  private static func isWordLike(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic || isNumber(letter)
  }

  private static func isNumber(_ letter: Unicode.Scalar) -> Bool { letter.properties.numericType != nil }

  /// Whether the last word is the one before the number of an issue, as in `GH-12` and `GL-12`.
  private static func endsInHost(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = letters.suffix(3).reversed().prefix(while: isWordLike).reversed().map(String.init).joined()
    return ["gh", "gl"].contains(word.lowercased())
  }

  /// Whether what stands behind a colon is the name of an emoji, as in `:smile:`.
  private static func beginsEmoji(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = letters.prefix { $0.isLatinLetter || isNumber($0) || "_+-".unicodeScalars.contains($0) }
    return !name.isEmpty && letters[name.endIndex...].first == ":"
  }

  private static func isAfterWWW(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.count >= 3 && letters.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
