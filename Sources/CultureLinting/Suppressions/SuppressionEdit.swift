public import Places
import LocatedYAML

/// An edit that lets a rule pass by a comment, where YAML takes one for a comment.
public struct SuppressionEdit: Sendable {
  /// Where the text goes in; nothing is taken away.
  public let position: Position
  public let text: String

  /// In the whole file.
  public static func file(_ rule: String, _ reason: String) -> SuppressionEdit {
    SuppressionEdit(position: Position(line: 1, column: 1), text: SuppressionComment.text(.file, rule, reason) + "\n")
  }

  /// At the line of a finding: at its end, else above it, else above the smallest part that holds it. The first of these
  /// that changes no text of the document and does cover the line; nil where none does.
  public static func here(_ line: Int, _ rule: String, _ reason: String, in source: SourceFile) -> SuppressionEdit? {
    let comments = PossibleComments(line: line, rule: rule, reason: reason, source: source)
    return comments.atLine.first(where: comments.isSound) ?? comments.above.first(where: comments.isSound)
  }
}

/// The comments that might let a finding pass.
private struct PossibleComments {
  let line: Int
  let rule: String
  let reason: String
  let source: SourceFile
  private let stream: YAMLStream

  init(line: Int, rule: String, reason: String, source: SourceFile) {
    (self.line, self.rule, self.reason, self.source) = (line, rule, reason, source)
    stream = YAMLReader.read(source)
  }

  /// Those that concern the line alone.
  var atLine: [SuppressionEdit] {
    let end = Position(line: line, column: source.length(ofLine: line) + 1)
    let atEnd = SuppressionEdit(position: end, text: " " + SuppressionComment.text(.line, rule, reason))
    return [addition ?? atEnd, above(line, .nextLine)]
  }

  /// Those above a part that holds the line, the smallest part first.
  var above: some Sequence<SuppressionEdit> {
    var layout = Layout()
    return (1...line).reversed().lazy.filter { first in
      stream.documents.contains { (layout.lastLine(ofPartAt: first, in: $0) ?? 0) >= line }
    }.map { above($0, .part) }
  }

  private func above(_ line: Int, _ scope: Suppression.Scope) -> SuppressionEdit {
    let indent = source.line(line).prefix { $0 == " " }
    return SuppressionEdit(
      position: Position(line: line, column: 1), text: "\(indent)\(SuppressionComment.text(scope, rule, reason))\n")
  }

  /// The rule added to a comment that already lets others pass on the line.
  private var addition: SuppressionEdit? {
    let directive = SuppressionComment.verb + Suppression.Scope.line.rawValue
    let comments = stream.comments(beginningWith: SuppressionComment.mark)
    return comments.first { $0.location.range.start.line == line && $0.text.hasPrefix(directive + " ") }.map { comment in
      let end = comment.location.range.end
      let column = end.column - comment.text.dropFirst(directive.count).unicodeScalars.count
      return SuppressionEdit(position: Position(line: end.line, column: column), text: " \(rule),")
    }
  }

  /// Whether the document says the same with the comment, and the comment covers the line.
  func isSound(_ edit: SuppressionEdit) -> Bool {
    let changed = YAMLReader.read(source.inserting(edit.text, at: edit.position))
    guard changed.problems.count == stream.problems.count, changed.texts == stream.texts else { return false }
    let place = edit.text.hasSuffix("\n") ? line + 1 : line
    return SuppressionReader(changed, known: [rule]).suppressions.contains { $0.lines.contains(place) }
  }
}

extension YAMLStream {
  /// What each document says, without how it is written.
  fileprivate var texts: [[String]] { documents.map { $0.scalars.map(\.text) } }
}

extension SourceFile {
  fileprivate func inserting(_ text: String, at position: Position) -> SourceFile {
    let byte = byte(of: offset(of: position))
    return SourceFile(name: name, contents: bytes[..<byte] + Array(text.utf8) + bytes[byte...])
  }
}
