import Places

/// The line a finding is on, cut to what fits a screen, and the marks below its words.
struct SourceExcerpt {
  let number: String
  let line: String
  let marks: String

  /// As wide as the number.
  var margin: String { String(repeating: " ", count: number.count) }
  var isEmpty: Bool { line.isEmpty }

  private static let width = 100
  private static let context = 40

  init(_ source: SourceFile, _ range: SourceRange) {
    let count = source.length(ofLine: range.start.line)
    let start = min(range.start.column - 1, count)
    let end = range.end.line > range.start.line ? count : min(max(range.end.column - 1, start), count)
    let cut = Self.window(count, around: start)
    let letters = Self.shown(source.text(ofLine: range.start.line, cut))
    let marked = start - cut.lowerBound..<max(min(end, cut.upperBound), start) - cut.lowerBound
    let prefix = cut.lowerBound > 0 ? "…" : ""
    number = String(range.start.line)
    line = prefix + letters.joined() + (cut.upperBound < count ? "…" : "")
    marks = String(repeating: " ", count: prefix.count + Self.width(of: letters[..<marked.lowerBound]))
      + String(repeating: "^", count: max(Self.width(of: letters[marked]), 1))
  }

  private static func window(_ count: Int, around start: Int) -> Range<Int> {
    guard count > width else { return 0..<count }
    let from = max(0, min(start - context, count - width))
    return from..<from + width
  }

  private static func width(of letters: ArraySlice<String>) -> Int {
    letters.reduce(0) { $0 + $1.unicodeScalars.reduce(0) { $0 + Terminal.width(of: $1) } }
  }

  /// What stands for each code point.
  private static func shown(_ text: String) -> [String] {
    zip(text.unicodeScalars, Terminal.shown(Array(text.unicodeScalars))).map { $0 == "\t" ? " " : $1 }
  }
}
