import LocatedYAML
import Places
import Testing

/// Scalars made of pieces by chance, in every style and with every line break.
@Suite struct InventedScalarTests {
  /// The same numbers in every run.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11 &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private static let breaks = ["\n", "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\n\n", "\n   \n"]
  private static let words = ["we", "are", "õe", "🙂x", "best", "a b", "c\td"]
  private static let quoted = ["''", "it''s", " "]
  private static let escapes = ["\\n", "\\t", "\\ ", "\\x41", "\\u00f5", "\\\n", "\\\r\n", "\\L", "\\\\", "\\\"", " "]

  /// A style: what stands around a text, and pieces that only it has.
  struct Style: Sendable {
    let before: String
    let after: String
    var pieces: [String] = []
  }

  private static let styles = [
    Style(before: "", after: "w"), Style(before: "'", after: "'", pieces: quoted),
    Style(before: "\"", after: "\"", pieces: escapes), Style(before: "|\n  w", after: "\n"),
    Style(before: ">\n  w", after: "\n"),
  ]

  private static func text(_ style: Style, _ chance: inout Chance) -> String {
    let pieces = (0..<Int.random(in: 1...12, using: &chance)).map { _ in
      let word = (words + style.pieces).randomElement(using: &chance) ?? ""
      let indent = ["  ", "  ", "  ", "    "].randomElement(using: &chance) ?? ""
      return word + (Bool.random(using: &chance) ? (breaks.randomElement(using: &chance) ?? "") + indent : "")
    }
    return style.before + pieces.joined() + style.after
  }

  @Test(arguments: styles) func `every letter has its own place`(style: Style) {
    var chance = Chance(state: 1)
    var read = 0
    for _ in 0..<500 {
      let source = "a: " + Self.text(style, &chance)
      guard let document = stream(source).documents.first else { continue }
      read += 1
      let misplaced = nodes(below: document.root).flatMap(misplacedLetters)
      #expect(misplaced.isEmpty, "\(source.debugDescription)")
    }
    #expect(read > 200)
  }
}
