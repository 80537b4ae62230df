import RuleEngine

/// What a terminal or a build log must not be given, and what a terminal can show.
public enum Terminal {
  /// The text with everything made visible that would do something instead of being read: control
  /// characters, those that turn the writing direction, and the beginnings of ``LogCommands``.
  public static func escaped(_ text: String) -> String {
    let suspects = { (letter: Unicode.Scalar) in isHarmful(letter) || LogCommands.letters.contains(letter) }
    guard text.unicodeScalars.contains(where: suspects) else { return text }
    return shown(Array(text.unicodeScalars)).joined()
  }

  /// The same for text of several lines; line breaks and tabs stay.
  public static func escapedLines(_ text: String) -> String {
    let pieces = text.split(omittingEmptySubsequences: false) { $0.isNewline || $0 == "\t" }
    var breaks = text.filter { $0.isNewline || $0 == "\t" }.makeIterator()
    return pieces.map { escaped(String($0)) + (breaks.next().map(String.init) ?? "") }.joined()
  }

  /// What stands for each code point of a text that is escaped.
  static func shown(_ letters: [Unicode.Scalar]) -> [String] {
    let commands = LogCommands.beginnings(in: letters)
    return letters.enumerated().map { index, letter in
      isHarmful(letter) || commands.contains(index) ? visible(letter) : String(letter)
    }
  }

  /// The code point as its number, as in Swift.
  static func visible(_ letter: Unicode.Scalar) -> String { "\\u{\(String(letter.value, radix: 16))}" }

  /// Whether it is a control character, a line break, or turns the writing direction.
  static func isHarmful(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// How many columns a code point takes.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300..<0x370, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFF61, 0x1F300..<0x1FB00,
      0x20000..<0x40000: 2
    default: 1
    }
  }
}

/// Colours, or none.
struct TerminalStyle {
  let isColored: Bool

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func faint(_ text: String) -> String { wrapped(text, "2") }

  /// In the colour of a severity.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrapped(text, "1;31")
    case .warning: wrapped(text, "1;33")
    case .info: wrapped(text, "1;36")
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
