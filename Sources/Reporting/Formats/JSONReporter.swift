public import CultureLinting

/// The findings as data, in one value; those that comments let pass on request, under `suppressed`.
public struct JSONReporter: Reporter {
  public static let name = "json"

  private let showsSuppressed: Bool

  public init(_ options: ReportOptions) {
    showsSuppressed = options.showsSuppressed
  }

  public func text(of report: LintReport) -> String {
    JSONText.of(
      Document(
        findings: report.findings.map { JSONFindings.Entry($0) },
        suppressed: showsSuppressed ? report.suppressed.map { JSONFindings.Entry($0) } : nil,
        summary: JSONFindings.Summary(report)))
  }

  private struct Document: Encodable {
    var version = 1
    var tool = JSONFindings.Program()
    let findings: [JSONFindings.Entry]
    let suppressed: [JSONFindings.Entry]?
    let summary: JSONFindings.Summary
  }
}
