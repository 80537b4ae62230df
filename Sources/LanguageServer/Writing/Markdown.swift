import Reporting

/// Text in Markdown, where it must not mean anything but itself.
enum Markdown {
  /// The text with every mark of Markdown and HTML made a plain letter, on one line.
  static func escaped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return Terminal.escaped(line).unicodeScalars
      .map { isMark($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// ASCII punctuation that may be escaped and means something somewhere.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "\\`*_{}[]()<>#+-!|~&$".unicodeScalars.contains(scalar)
  }
}
