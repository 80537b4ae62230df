public import CultureLinting
import Language
import Places
import RuleEngine

/// Markdown for a comment on a pull request or the summary of a job: a table for each file, then why the
/// rules matter and what to ask, folded.
public struct MarkdownReporter: Reporter {
  public static let name = "markdown"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    let files = report.findingsByFile.filter { !$0.findings.isEmpty }.map { table($0.file, $0.findings, report) }
    let reasons = report.findings.isEmpty ? [] : [reasons(report)]
    return (["**\(Tool.name):** \(Markdown.escaped(report.summary))\n"] + files + reasons).joined(separator: "\n")
  }

  private func table(_ file: String, _ findings: [Finding], _ report: LintReport) -> String {
    let headings: [MessageName] = [.lineHeading, .severity, .findingHeading, .ruleHeading]
    return """
      ### \(Markdown.escaped(file))

      | \(headings.map(report.text).joined(separator: " | ")) |
      |---|---|---|---|
      \(findings.map { row($0, report) }.joined(separator: "\n"))

      """
  }

  private func row(_ finding: Finding, _ report: LintReport) -> String {
    let place = finding.location.range.start
    let severity = report.text(MessageName(finding.severity))
    let related = finding.related.map { "<br>\(Markdown.escaped("\($0.location.shown): \($0.message)"))" }.joined()
    return "| \(place.line):\(place.column) | \(severity) | \(Markdown.escaped(finding.message))\(related) "
      + "| \(Markdown.escaped(finding.rule)) |"
  }

  private func reasons(_ report: LintReport) -> String {
    """
    <details><summary>\(report.text(.reasonsHeading))</summary>

    \(report.findingRules.map { "- \(Markdown.reasons(of: $0, report.judge.language))" }.joined(separator: "\n"))

    </details>

    """
  }
}

extension Markdown {
  /// A rule's id, why it matters, what to do, and what to ask, in one line.
  static func reasons(of rule: Rule, _ language: Language) -> String {
    let texts = rule.reasons.map { name, text in
      name == .ask ? "*\(escaped(text[language]))*" : escaped(text[language])
    }
    return (["**\(escaped(rule.id))**"] + texts).joined(separator: " ")
  }
}
