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
      severity: findings.map(\.severity).max() ?? rule.severity,
      isQuestion: findings.allSatisfy { $0.confidence == .low }, why: texts.why[language],
      sources: rule.serves.compactMap { statements[$0] }.map { Source(id: $0.id, text: $0.text[language].asSentence()) },
      how: texts.how[language], pattern: texts.pattern?[language], ask: texts.ask?[language],
      places: quoter.quoted(findings).map { Place(quote: $0.quote, remarks: $0.findings.map(Remark.init)) })
  }

  /// By which the gravest stands first: its severity, then how often.
  var weight: Int {
    let gravity = Severity.allCases.firstIndex(of: severity) ?? 0
    return (isQuestion ? 0 : gravity + 1) << 32 + remarks.count
  }
}

extension Concern {
  /// All of them, in their order.
  var remarks: [Remark] { places.flatMap(\.remarks) }
}

extension Concern.Remark {
  init(_ finding: Finding) {
    let start = finding.location.range.start
    self.init(
      message: finding.message.asSentence(isQuestion: finding.confidence == .low), severity: finding.severity,
      words: finding.words == nil ? nil : finding.text,
      related: finding.related.map {
        Concern.Related(what: $0.message, file: $0.location.file, line: $0.location.range.start.line)
      },
      file: finding.location.file, line: start.line, column: start.column, fingerprint: finding.fingerprint)
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
