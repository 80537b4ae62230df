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
    let letters = Array(source.line(range.start.line).unicodeScalars)
    let start = min(range.start.column - 1, letters.count)
    let end = range.end.line > range.start.line ? letters.count : min(max(range.end.column - 1, start), letters.count)
    let cut = Self.window(letters.count, around: start)
    let shown = letters[cut].map { $0 == "\t" ? " " : Terminal.escaped(String($0)) }
    let before = Self.width(of: letters[cut.lowerBound..<max(start, cut.lowerBound)])
    let marked = Self.width(of: letters[min(start, cut.upperBound)..<min(end, cut.upperBound)])
    let prefix = cut.lowerBound > 0 ? "…" : ""
    number = String(range.start.line)
    line = prefix + shown.joined() + (cut.upperBound < letters.count ? "…" : "")
    marks = String(repeating: " ", count: prefix.count + before) + String(repeating: "^", count: max(marked, 1))
  }

  private static func window(_ count: Int, around start: Int) -> Range<Int> {
    guard count > width else { return 0..<count }
    let from = max(0, min(start - context, count - width))
    return from..<from + width
  }

  private static func width(of letters: ArraySlice<Unicode.Scalar>) -> Int {
    letters.reduce(0) { sum, scalar in
      let shown = scalar == "\t" ? " " : Terminal.escaped(String(scalar))
      return sum + shown.unicodeScalars.reduce(0) { $0 + Terminal.width(of: $1) }
    }
  }
}
