public import CultureLinting
import Places
import RuleEngine

/// The Code Quality report of GitLab, shown in merge requests. It knows lines, not columns.
public struct GitLabReporter: Reporter {
  public static let name = "gitlab"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    JSONText.of(report.findings.map(Issue.init))
  }

  private struct Issue: Encodable {
    let description: String
    let checkName: String
    let fingerprint: String
    let severity: String
    let location: Location

    /// As GitLab spells them.
    enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }

    init(_ finding: Finding) {
      description = finding.shownMessage
      checkName = finding.rule
      fingerprint = finding.fingerprint
      severity = GitLabReporter.severity(finding.severity)
      let range = finding.location.range
      location = Location(path: finding.location.file, lines: .init(begin: range.start.line, end: range.end.line))
    }
  }

  private struct Location: Encodable {
    let path: String
    let lines: Lines

    /// The lines of a place; columns are not asked for.
    struct Lines: Encodable {
      let begin, end: Int
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
