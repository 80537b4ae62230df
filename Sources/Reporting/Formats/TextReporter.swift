public import CultureLinting
import Language
import Places
import RuleEngine

/// For people at a terminal: the place, the sentence with the words marked, and once for each rule why it
/// matters and what to ask.
public struct TextReporter: Reporter {
  public static let name = "text"

  private let style: TerminalStyle
  private let showsSuppressed: Bool

  public init(_ options: ReportOptions) {
    style = TerminalStyle(isColored: options.isColored)
    showsSuppressed = options.showsSuppressed
  }

  public func text(of report: LintReport) -> String {
    var explained: Set<String> = []
    var text = ""
    for finding in report.findings {
      text += lines(for: finding, report)
      if explained.insert(finding.rule).inserted { text += reasons(for: finding, report) }
      text += "\n"
    }
    if showsSuppressed { for finding in report.suppressed { text += suppressed(finding, report) } }
    return text + report.summary + "\n"
  }

  private func lines(for finding: Finding, _ report: LintReport) -> String {
    let severity = report.text(MessageName(finding.severity))
    var text = style.bold("\(finding.location.shown):") + " " + style.severity(severity, finding.severity)
    text += ": \(finding.shownMessage) \(style.faint("[\(Terminal.escaped(finding.rule))]"))\n"
    text += excerpt(finding.location, report)
    for related in finding.related {
      text += "  \(related.location.shown): \(Terminal.escaped(related.message))\n"
      text += excerpt(related.location, report)
    }
    return text
  }

  /// A finding that passes, and what lets it.
  private func suppressed(_ suppressed: SuppressedFinding, _ report: LintReport) -> String {
    lines(for: suppressed.finding, report) + "  \(Terminal.escaped(report.note(on: suppressed.suppression)))\n\n"
  }

  private func excerpt(_ location: Location, _ report: LintReport) -> String {
    guard let source = report.sources[location.file] else { return "" }
    let excerpt = SourceExcerpt(source, location.range)
    guard !excerpt.isEmpty else { return "" }
    return "  \(style.faint("\(excerpt.number) |")) \(excerpt.line)\n"
      + "  \(style.faint("\(excerpt.margin) |")) \(style.bold(excerpt.marks))\n"
  }

  private func reasons(for finding: Finding, _ report: LintReport) -> String {
    guard let rule = report.judge.book.rule(finding.rule) else { return "" }
    return rule.reasons.map { name, text in
      "  \(style.faint(report.text(name) + ":")) \(Terminal.escaped(text[report.judge.language]))\n"
    }.joined()
  }
}
