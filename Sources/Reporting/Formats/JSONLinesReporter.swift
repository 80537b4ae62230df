public import CultureLinting

/// The findings as data, a line each, with the fields they have in `json`. The last line has what else `json`
/// has: `summary`, `tool` and `version`; a file without it was cut off. What
/// comments let pass comes behind the findings on request, each line with a `suppression`.
public struct JSONLinesReporter: Reporter {
  public static let name = "jsonl"

  private let showsSuppressed: Bool

  public init(_ options: ReportOptions) {
    showsSuppressed = options.showsSuppressed
  }

  public func text(of report: LintReport) -> String {
    let suppressed = showsSuppressed ? report.suppressed : []
    let entries = report.findings.map { JSONFindings.Entry($0) } + suppressed.map { JSONFindings.Entry($0) }
    return entries.map(JSONText.line).joined() + JSONText.line(of: LastLine(summary: JSONFindings.Summary(report)))
  }

  private struct LastLine: Encodable {
    var version = 1
    var tool = JSONFindings.Program()
    let summary: JSONFindings.Summary
  }
}
