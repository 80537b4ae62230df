public import CultureLinting
import Places
import RuleEngine

/// Workflow commands of GitHub Actions, which show findings beside the changed lines. Columns count code points.
public struct GitHubReporter: Reporter {
  public static let name = "github"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    report.findings.map(command).joined()
  }

  private func command(_ finding: Finding) -> String {
    let range = finding.location.range
    var properties = [
      ("file", finding.location.file), ("line", String(range.start.line)), ("endLine", String(range.end.line)),
    ]
    // GitHub refuses columns where a finding goes over several lines.
    if range.start.line == range.end.line {
      let last = max(range.end.column - 1, range.start.column)
      properties += [("col", String(range.start.column)), ("endColumn", String(last))]
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    return "::\(level(finding.severity)) \(list)::\(Self.escaped(finding.message))\n"
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// Nothing in the text can end the command or begin another.
  static func escaped(_ text: String) -> String {
    Terminal.escaped(text).unicodeScalars.map { $0 == "%" ? "%25" : String($0) }.joined()
  }

  /// The same for a value in the head of the command, where `:` and `,` would end it.
  static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }
}
