public import CultureLinting
import Places
import RuleEngine

/// The Reviewdog Diagnostic Format, from which reviewdog writes review comments. Columns count UTF-8 bytes;
/// messages are Markdown, as reviewdog puts them into its comments as they are.
public struct RDJSONReporter: Reporter {
  public static let name = "rdjson"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    JSONText.of(Document(diagnostics: report.findings.map { Diagnostic($0, report.sources) }))
  }

  private struct Document: Encodable {
    var source = Source()
    let diagnostics: [Diagnostic]

    /// Who found it.
    struct Source: Encodable {
      var name = Tool.name
    }
  }

  private struct Diagnostic: Encodable {
    let message: String
    let location: Location
    let severity: String
    let code: Code
    let relatedLocations: [Related]
    /// What a reviewer may take over with a click.
    let suggestions: [Suggestion]

    /// A text in place of another.
    struct Suggestion: Encodable {
      let range: Range
      let text: String
    }

    /// The rule.
    struct Code: Encodable {
      let value: String
    }

    /// As reviewdog spells them.
    enum CodingKeys: String, CodingKey {
      case message, location, severity, code, suggestions
      case relatedLocations = "related_locations"
    }

    init(_ finding: Finding, _ sources: [String: SourceFile]) {
      message = Markdown.escaped(finding.message)
      location = Location(finding.location, sources)
      severity = finding.severity.rawValue.uppercased()
      code = Code(value: finding.rule)
      suggestions = finding.replacement.map { [Suggestion(range: Location(finding.location, sources).range, text: $0)] } ?? []
      relatedLocations = finding.related.map {
        Related(message: Markdown.escaped($0.message), location: Location($0.location, sources))
      }
    }
  }

  private struct Related: Encodable {
    let message: String
    let location: Location
  }

  private struct Location: Encodable {
    let path: String
    let range: Range

    init(_ location: Places.Location, _ sources: [String: SourceFile]) {
      path = location.file
      let place = { (position: Position) in
        Place(line: position.line, column: sources[location.file]?.utf8Column(of: position) ?? position.column)
      }
      range = Range(start: place(location.range.start), end: place(location.range.end))
    }
  }

  private struct Range: Encodable {
    let start, end: Place
  }

  private struct Place: Encodable {
    let line, column: Int
  }
}
