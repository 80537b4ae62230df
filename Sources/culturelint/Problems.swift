import CultureLinting
import Reporting
import RuleEngine

/// What is wrong with rules or configuration, for commands that lint nothing.
enum Problems {
  /// Prints the findings on standard error.
  static func show(_ report: LintReport) throws {
    guard !report.isTrusted else { return }
    Streams.write(report.failures.map { Failures.text($0, report.judge) }.joined(), toError: true)
    let reporter = TextReporter(ReportOptions(isColored: false))
    if !report.findings.isEmpty { Streams.write(reporter.text(of: report), toError: true) }
    throw ExitStatus.untrusted
  }
}
