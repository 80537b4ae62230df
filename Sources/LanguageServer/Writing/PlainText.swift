/// A text as a YAML scalar on one line.
enum PlainText {
  /// In quotes where it would be something else without.
  static func written(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.first, text == text.trimmed, !"-?:,[]{}#&*!|>'\"%@`".contains(first) else { return false }
    let marks = inFlow ? ",[]{}" : ""
    return !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
      && !text.unicodeScalars.contains { marks.unicodeScalars.contains($0) || $0.value < 0x20 }
  }

  private static func quoted(_ text: String) -> String {
    let inside = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    return "\"\(inside)\""
  }
}
