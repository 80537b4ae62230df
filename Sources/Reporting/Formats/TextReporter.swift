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
    var paragraphs = report.findings.map { finding in
      let reasons = explained.insert(finding.rule).inserted ? reasons(for: finding, report) : ""
      return lines(for: finding, report) + reasons + "\n"
    }
    if showsSuppressed { paragraphs += report.suppressed.map { suppressed($0, report) } }
    return (paragraphs + [report.summary, "\n"]).inOne
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

extension [String] {
  /// One behind the other; in as much memory as they need, and without looking up at run time what an array is, as
  /// `joined()` does.
  fileprivate var inOne: String {
    var text = ""
    text.reserveCapacity(reduce(0) { $0 + $1.utf8.count })
    for part in self { text += part }
    return text
  }
}
