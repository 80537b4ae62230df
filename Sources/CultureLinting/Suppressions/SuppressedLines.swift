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
