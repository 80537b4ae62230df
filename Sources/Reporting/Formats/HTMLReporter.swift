public import CultureLinting
import Language
import Pages
import Places
import RuleEngine

/// A page with the findings of each file, and why the rules matter; one file, for a browser or for print.
public struct HTMLReporter: Reporter {
  public static let name = "html"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    let texts = ReportTexts(report.judge.book.messages, report.judge.language)
    let files = report.findingsByFile.filter { !$0.findings.isEmpty }
    let rules = report.findingRules
    let values: PageValue = [
      "t": texts.values, "lang": PageValue(report.judge.language.rawValue), "title": PageValue(Tool.name),
      "summary": PageValue(report.summary), "hasReasons": PageValue(!rules.isEmpty),
      "reasonsHeading": PageValue(report.text(.reasonsHeading)),
      "files": PageValue(Array(files.enumerated())) { file($0, $1.file, $1.findings, report) },
      "reasons": PageValue(Array(rules.enumerated())) { reasons($0, $1, report) },
      "made": PageValue(texts(.made, ["tool": Tool.name, "version": Tool.version])),
    ]
    return Page.findings.text(values.mapTexts(Terminal.escaped))
  }

  private func file(_ number: Int, _ name: String, _ findings: [Finding], _ report: LintReport) -> PageValue {
    ["id": PageValue("f\(number + 1)"), "name": PageValue(name), "findings": PageValue(findings) { finding($0, report) }]
  }

  private func finding(_ finding: Finding, _ report: LintReport) -> PageValue {
    let start = finding.location.range.start
    return [
      "severity": PageValue(finding.severity.rawValue), "severityName": PageValue(report.text(MessageName(finding.severity))),
      "line": PageValue(start.line), "column": PageValue(start.column), "rule": PageValue(finding.rule),
      "message": PageValue(finding.message),
      "related": PageValue(finding.related) { related in
        ["place": PageValue(related.location.shown), "message": PageValue(related.message)]
      },
    ]
  }

  private func reasons(_ number: Int, _ rule: Rule, _ report: LintReport) -> PageValue {
    [
      "id": PageValue("r\(number + 1)"), "rule": PageValue(rule.id),
      "texts": PageValue(rule.reasons) { name, text in
        ["name": PageValue(report.text(name)), "text": PageValue(text[report.judge.language])]
      },
    ]
  }
}
