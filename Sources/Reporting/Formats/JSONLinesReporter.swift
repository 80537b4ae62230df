public import CultureLinting

/// The findings as data, a line each, with the fields they have in `json`. The last line has what else `json`
/// has: `summary`, `tool` and `version`; a file without it was cut off.
public struct JSONLinesReporter: Reporter {
  public static let name = "jsonl"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    report.findings.map { JSONText.line(of: JSONFindings.Entry($0)) }.joined()
      + JSONText.line(of: LastLine(summary: JSONFindings.Summary(report)))
  }

  private struct LastLine: Encodable {
    var version = 1
    var tool = JSONFindings.Program()
    let summary: JSONFindings.Summary
  }
}
