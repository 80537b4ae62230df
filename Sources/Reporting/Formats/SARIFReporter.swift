public import CultureLinting
import Language
import Places
import RuleEngine

/// SARIF 2.1.0, which code-scanning services read.
public struct SARIFReporter: Reporter {
  public static let name = "sarif"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    let language = report.judge.language
    let rules = report.judge.book.rules
    let indexes = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let driver = SARIF.Driver(
      name: Tool.name, semanticVersion: Tool.version, language: language.rawValue,
      rules: rules.map { SARIF.Rule($0, language, report.text) })
    let run = SARIF.Run(
      tool: .init(driver: driver),
      invocations: [.init(executionSuccessful: report.isTrusted)],
      results: results(of: report, indexes))
    return JSONText.of(SARIF.Log(runs: [run]))
  }

  /// The findings that count, then those that pass: by a comment, or by the baseline.
  private func results(of report: LintReport, _ indexes: [String: Int]) -> [SARIF.Result] {
    let index = { (finding: Finding) in indexes[finding.rule] ?? -1 }
    let counting = report.findings.map { SARIF.Result($0, ruleIndex: index($0)) }
    let suppressed = report.suppressed.map { suppressed in
      SARIF.Result(
        suppressed.finding, ruleIndex: index(suppressed.finding),
        suppressions: [.init(kind: "inSource", justification: suppressed.suppression.reason)])
    }
    let baselined = report.baselined.map {
      SARIF.Result($0, ruleIndex: index($0), suppressions: [.init(kind: "external", justification: nil)])
    }
    return counting + suppressed + baselined
  }
}
