import LocatedYAML
import Places

/// The edit that lets a rule pass at a place, as a comment where YAML allows one.
struct SuppressionEdit {
  let range: SourceRange
  let text: String

  private static let mark = "# culturelint-disable-"

  /// At the line of a finding.
  ///
  /// At the end of the line, unless a text goes on there: then on a line of its own above it, and above the whole text
  /// where the finding is further down in it.
  init(here place: SourceRange, _ rule: String, _ reason: String, in source: SourceFile) {
    let line = place.start.line
    let scalar = Self.scalar(goingOnAfter: line, in: source)
    if let text = scalar {
      let first = text.range.start.line
      self.init(above: first, (first == line ? "next-line" : "part") + " \(rule) -- \(reason)", in: source)
    } else if let edit = Self.adding(rule, toCommentOf: line, in: source) {
      self = edit
    } else {
      let end = Position(line: line, column: source.length(ofLine: line) + 1)
      self.init(at: end, " \(Self.mark)line \(rule) -- \(reason)")
    }
  }

  /// In the whole file.
  init(inFile rule: String, _ reason: String) {
    self.init(at: Position(line: 1, column: 1), "\(Self.mark)file \(rule) -- \(reason)\n")
  }

  private init(at position: Position, _ text: String) {
    range = SourceRange(start: position, end: position)
    self.text = text
  }

  private init(above line: Int, _ directive: String, in source: SourceFile) {
    let indent = source.line(line).prefix { $0 == " " }
    self.init(at: Position(line: line, column: 1), "\(indent)\(Self.mark)\(directive)\n")
  }

  /// The rule added to a comment that already lets others pass on the line.
  private static func adding(_ rule: String, toCommentOf line: Int, in source: SourceFile) -> SuppressionEdit? {
    let text = Array(source.line(line).unicodeScalars)
    let mark = Array("\(mark)line ".unicodeScalars)
    guard let start = text.indices.first(where: { text[$0...].starts(with: mark) }) else { return nil }
    let column = Position(line: line, column: start + mark.count + 1)
    return SuppressionEdit(at: column, "\(rule), ")
  }

  /// The scalar in which a line ends, where a comment would be a part of it or cut it off.
  private static func scalar(goingOnAfter line: Int, in source: SourceFile) -> YAMLNode? {
    YAMLReader.read(source).documents.flatMap(\.scalars).first { scalar in
      let range = scalar.range
      // Behind the `|` of a block text a comment may stand; its own end is at the beginning of a line.
      let isBlock = scalar.style == .literal || scalar.style == .folded
      let last = range.end.column == 1 ? range.end.line - 1 : range.end.line
      return isBlock ? range.start.line < line && line <= last : range.start.line <= line && line < last
    }
  }
}
