import LocatedYAML
import Places

extension Suppression.Scope {
  /// The lines in which it lets findings pass.
  func lines(of comment: YAMLComment) -> ClosedRange<Int> {
    let own = comment.location.range.start.line
    switch self {
    case .file: return 1...Int.max
    case .line: return own...own
    case .nextLine: return nextLine(after: own, comment)...nextLine(after: own, comment)
    case .part:
      let first = comment.isAlone ? nextLine(after: own, comment) : own
      return first...max(first, comment.document.root.lastLine(ofPartAt: first) ?? first)
    }
  }

  /// The next line that holds more than a comment.
  private func nextLine(after line: Int, _ comment: YAMLComment) -> Int {
    let source = comment.document.source
    let next = (line + 1..<max(line + 1, source.lineCount + 1)).first { number in
      source.line(number).first { !$0.isWhitespace }.map { $0 != "#" } ?? false
    }
    return next ?? line + 1
  }
}

extension YAMLNode {
  /// The last line of the outermost pair or element that begins on a line; nil where none does.
  func lastLine(ofPartAt line: Int) -> Int? {
    let parts = kind == .mapping ? pairs.map { ($0.key, $0.value) } : elements.map { ($0, $0) }
    if let part = parts.first(where: { $0.0.range.start.line == line }) {
      return max(part.0.range.end.line, part.1.range.end.line)
    }
    // Merged pairs come last, wherever they stand.
    let before = parts.filter { $0.0.range.start.line < line && !$0.1.isAlias }
    return before.max { $0.0.range.start.line < $1.0.range.start.line }?.1.lastLine(ofPartAt: line)
  }
}
