import LocatedYAML
import Places

extension Suppression.Scope {
  /// The lines in which it lets findings pass.
  ///
  /// - Parameter layout: what is known of the file by now.
  func lines(of comment: YAMLComment, _ layout: inout Layout) -> ClosedRange<Int> {
    let own = comment.location.range.start.line
    switch self {
    case .file: return 1...Int.max
    case .line: return own...own
    case .nextLine:
      let next = layout.nextLine(after: own, comment.document.source)
      return next...next
    case .part:
      let first = comment.isAlone ? layout.nextLine(after: own, comment.document.source) : own
      return first...max(first, layout.lastLine(ofPartAt: first, in: comment.document) ?? first)
    }
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
