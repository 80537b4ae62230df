import CultureFormat
public import Language
import LocatedYAML
import Places
import RuleEngine

/// Which themes the statements of a culture carry, and how its vision and mission belong together.
public struct ThemeMap: Sendable {
  public let file: String
  public let document: Int
  /// nil where vision or mission is missing.
  public let alignment: Alignment?
  /// In document order; a part in several languages stands once for each.
  public let parts: [Part]

  /// A text, and the themes that it carries.
  public struct Part: Sendable {
    public let path: String
    public let language: Language
    public let themes: [Alignment.Theme]
  }

  init(_ culture: Culture, _ measure: AlignmentMeasure) {
    file = culture.node.tree.source.name
    document = culture.node.tree.document
    alignment = Self.alignment(of: culture, measure)
    parts = culture.texts.map { text in
      Part(path: culture.path(of: text), language: text.language, themes: measure.themes(of: text.passage))
    }
  }

  private static func alignment(of culture: Culture, _ measure: AlignmentMeasure) -> Alignment? {
    guard let vision = culture.parts(of: culture.root, in: Format.visionField).first,
      let mission = culture.parts(of: culture.root, in: Format.missionField).first
    else { return nil }
    // In a bilingual document the language that fits better speaks for both.
    let read = { (text: Culture.Text) in measure.read(text.passage, without: culture.organisationWords) }
    return StatementPairs.of(vision, mission, in: culture)
      .map { measure.compare(read($0.first), read($0.second)) }
      .max { $0.score < $1.score }
  }
}

extension Linter {
  /// The theme map of every culture of a run; findings in the report are only those of reading.
  public func themes() -> (maps: [ThemeMap], report: LintReport) {
    let (cultures, report) = read()
    guard let measure = AlignmentMeasure(report.judge.book.lexicons) else { return ([], report) }
    return (cultures.map { ThemeMap($0, measure) }, report)
  }
}
