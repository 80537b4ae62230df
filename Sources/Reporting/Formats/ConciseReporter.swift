public import CultureLinting
import RuleEngine

/// A line for each finding, in the form that editors and other programs know from compilers:
/// `file:line:column: severity: message [rule]`. The severity is `error`, `warning` or `info` in every language.
public struct ConciseReporter: Reporter {
  public static let name = "concise"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    report.findings.map { finding in
      "\(finding.location.shown): \(finding.severity.rawValue): \(finding.shownMessage) "
        + "[\(Terminal.escaped(finding.rule))]\n"
    }.joined()
  }
}
