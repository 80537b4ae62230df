public import CultureLinting
import Language
import Places
import RuleEngine

/// Markdown for a comment on a pull request or the summary of a job: a table for each file, then why the
/// rules matter and what to ask, folded.
public struct MarkdownReporter: Reporter {
  public static let name = "markdown"

  private let showsSuppressed: Bool

  public init(_ options: ReportOptions) {
    showsSuppressed = options.showsSuppressed
  }

  public func text(of report: LintReport) -> String {
    let files = report.findingsByFile.filter { !$0.findings.isEmpty }.map { file, findings in
      table(file, findings.map { row($0, report) }, report)
    }
    let reasons = report.findings.isEmpty ? [] : [reasons(report)]
    let suppressed = showsSuppressed && !report.suppressed.isEmpty ? [suppressed(report)] : []
    return (["**\(Tool.name):** \(Markdown.escaped(report.summary))\n"] + files + suppressed + reasons).joined(separator: "\n")
  }

  /// The findings that comments let pass, folded.
  private func suppressed(_ report: LintReport) -> String {
    let count = report.judge.text(.suppressed, count: report.suppressed.count)
    let files = Dictionary(grouping: report.suppressed) { $0.finding.location.file }.sorted { $0.key < $1.key }
    let tables = files.map { file, suppressed in
      table(file, suppressed.map { row($0.finding, note: report.note(on: $0.suppression), report) }, report)
    }
    return "<details><summary>\(count)</summary>\n\n\(tables.joined(separator: "\n"))\n</details>\n"
  }

  private func table(_ file: String, _ rows: [String], _ report: LintReport) -> String {
    let headings: [MessageName] = [.lineHeading, .severity, .findingHeading, .ruleHeading]
    return """
      ### \(Markdown.escaped(file))

      | \(headings.map(report.text).joined(separator: " | ")) |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private func row(_ finding: Finding, note: String? = nil, _ report: LintReport) -> String {
    let place = finding.location.range.start
    let severity = report.text(MessageName(finding.severity))
    let related = finding.related.map { "<br>\(Markdown.escaped("\($0.location.shown): \($0.message)"))" }.joined()
    let passes = note.map { "<br>*\(Markdown.escaped($0))*" } ?? ""
    return "| \(place.line):\(place.column) | \(severity) | \(Markdown.escaped(finding.message))\(related)\(passes) "
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
