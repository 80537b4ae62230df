import CultureFormat
import Language
import LocatedYAML
import Places
import RuleEngine

extension Concern {
  init(
    _ rule: Rule, _ findings: [Finding], _ judged: JudgedCulture, _ quoter: Quoter, _ statements: [String: Statement]
  ) {
    let language = judged.language
    let texts = rule.texts
    self.init(
      rule: rule.id, title: texts.title[language],
      severity: (findings.map(\.severity).max() ?? rule.severity).rawValue,
      isQuestion: findings.allSatisfy { $0.confidence == .low }, why: texts.why[language],
      sources: rule.serves.compactMap { statements[$0] }.map { Source(id: $0.id, text: $0.text[language].asSentence()) },
      how: texts.how[language], pattern: texts.pattern?[language], ask: texts.ask?[language],
      places: findings.map { Place($0, quoter.quote($0)) })
  }

  /// By which the gravest stands first: its severity, then how often.
  var weight: Int {
    let severity = Severity.allCases.firstIndex { $0.rawValue == self.severity } ?? 0
    return (isQuestion ? 0 : severity + 1) << 32 + places.count
  }
}

extension Concern.Place {
  init(_ finding: Finding, _ quote: Quote) {
    self.init(
      message: finding.message.asSentence(isQuestion: finding.confidence == .low), severity: finding.severity.rawValue,
      quote: quote, related: finding.related.map { "\($0.message) (\($0.location.file):\($0.location.range.start.line))" },
      file: finding.location.file, line: finding.location.range.start.line, column: finding.location.range.start.column,
      fingerprint: finding.fingerprint)
  }
}

extension String {
  /// With a capital letter and a stop, as a report has it.
  package func asSentence(isQuestion: Bool = false) -> String {
    guard let last else { return self }
    let begun = prefix(1).uppercased() + dropFirst()
    return ".?!…".contains(last) ? begun : begun + (isQuestion ? "?" : ".")
  }
}
