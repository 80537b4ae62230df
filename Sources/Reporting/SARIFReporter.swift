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
      rules: rules.map { SARIF.Rule($0, language) })
    let run = SARIF.Run(
      tool: .init(driver: driver),
      invocations: [.init(executionSuccessful: report.isTrusted)],
      results: report.findings.map { SARIF.Result($0, ruleIndex: indexes[$0.rule] ?? -1) })
    return JSONText.of(SARIF.Log(runs: [run]))
  }
}
