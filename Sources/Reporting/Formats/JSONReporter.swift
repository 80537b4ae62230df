public import CultureLinting

/// The findings as data, in one value.
public struct JSONReporter: Reporter {
  public static let name = "json"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    JSONText.of(Document(findings: report.findings.map(JSONFindings.Entry.init), summary: JSONFindings.Summary(report)))
  }

  private struct Document: Encodable {
    var version = 1
    var tool = JSONFindings.Program()
    let findings: [JSONFindings.Entry]
    let summary: JSONFindings.Summary
  }
}
