public import CultureLinting
import Language
import Places
public import RuleEngine

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
    let findings = report.findings.map { finding in
      let reasons = explained.insert(finding.rule).inserted ? reasons(for: finding, report) : ""
      return lines(for: finding, report) + reasons + "\n"
    }
    let suppressed = showsSuppressed ? report.suppressed.map { self.suppressed($0, report) } : []
    return findings.joined() + suppressed.joined() + summary(of: report) + "\n"
  }

  private func lines(for finding: Finding, _ report: LintReport) -> String {
    let place = finding.location.range.start
    let severity = report.judge.book.messages.text(MessageName(finding.severity), in: report.judge.language)
    var text = style.bold("\(Terminal.escaped(finding.location.file)):\(place.line):\(place.column):")
    text += " " + style.severity(severity, finding.severity)
    text += ": \(Terminal.escaped(finding.message)) \(style.faint("[\(Terminal.escaped(finding.rule))]"))\n"
    text += excerpt(finding.location, report)
    for related in finding.related {
      let place = related.location.range.start
      text += "  \(Terminal.escaped(related.location.file)):\(place.line):\(place.column): \(Terminal.escaped(related.message))\n"
      text += excerpt(related.location, report)
    }
    return text
  }

  /// A finding that passes, and what lets it.
  private func suppressed(_ suppressed: SuppressedFinding, _ report: LintReport) -> String {
    let suppression = suppressed.suppression
    let values = [
      "line": String(suppression.location.range.start.line), "reason": suppression.reason ?? "",
      "owner": suppression.owner ?? "", "until": suppression.until?.description ?? "",
    ]
    let note = report.judge.book.messages.text(.suppressedLine, values, in: report.judge.language)
    return lines(for: suppressed.finding, report) + "  \(Terminal.escaped(note))\n\n"
  }

  private func excerpt(_ location: Location, _ report: LintReport) -> String {
    guard let source = report.sources[location.file] else { return "" }
    let excerpt = SourceExcerpt(source, location.range)
    guard !excerpt.isEmpty else { return "" }
    return "  \(style.faint("\(excerpt.number) |")) \(excerpt.line)\n  \(style.faint("\(excerpt.margin) |")) \(style.bold(excerpt.marks))\n"
  }

  private func reasons(for finding: Finding, _ report: LintReport) -> String {
    guard let rule = report.judge.book.rule(finding.rule) else { return "" }
    let language = report.judge.language
    let messages = report.judge.book.messages
    let reasons = [(MessageName.why, rule.texts.why), (.how, rule.texts.how)] + (rule.texts.ask.map { [(.ask, $0)] } ?? [])
    return reasons.map { name, text in
      "  \(style.faint(messages.text(name, in: language) + ":")) \(Terminal.escaped(text[language]))\n"
    }.joined()
  }

  private func summary(of report: LintReport) -> String {
    let messages = report.judge.book.messages
    let language = report.judge.language
    let counts: [(MessageName, Int)] = [
      (.errors, report.count(.error)), (.warnings, report.count(.warning)), (.infos, report.count(.info)),
    ]
    let found = counts.filter { $0.1 > 0 }.map { messages.count($0.0, $0.1, in: language) }
    let what = found.isEmpty ? messages.text(.noFindings, in: language) : found.joined(separator: ", ")
    let documents = messages.count(.documents, report.documentCount, in: language)
    let more: [(MessageName, Int)] = [
      (.suppressed, report.suppressed.count), (.baselined, report.baselined.count), (.stale, report.staleBaseline.count),
      (.skipped, report.skipped),
    ]
    let rest = more.filter { $0.1 > 0 }.map { messages.count($0.0, $0.1, in: language) }.joined(separator: "; ")
    return messages.text(.inSummary, ["what": what, "documents": documents, "more": rest], in: language)
  }
}

extension MessageName {
  /// The word for a severity.
  public init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}
