public import CultureLinting
import Language
import RuleEngine

/// How often each rule finds something: a line a rule, the most frequent first. What passes does not count.
public enum Statistics {
  /// Empty where nothing was found.
  public static func text(of report: LintReport) -> String {
    let counts = Dictionary(report.findings.map { ($0.rule, 1) }, uniquingKeysWith: +)
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let (width, ruleWidth) = (rows.first.map { "\($0.value)".count } ?? 0, rows.map(\.key.count).max() ?? 0)
    return rows.map { rule, count in
      let title = report.judge.book.rule(rule)?.texts.title[report.judge.language] ?? ""
      let name = rule.padded(to: ruleWidth)
      return "\("\(count)".rightAligned(in: width))  \(Terminal.escaped("\(name)  \(title)"))\n"
    }.joined()
  }
}
