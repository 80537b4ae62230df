import Language
import RuleEngine

extension Summary.Priority {
  /// What matters most: of the sections in which most is lost, the gravest each; what is said once is not said again.
  static func all(_ sections: [AssessedSection], _ judged: JudgedCulture, _ quoter: Quoter, most: Int) -> [Self] {
    var told: Set<[String]> = []
    let candidates = sections.filter { ($0.lost ?? 0) > 0 }.sorted { ($0.lost ?? 0) > ($1.lost ?? 0) }
    let chosen = candidates.compactMap { candidate in
      candidate.gravest.flatMap { told.insert($0.criterion.rules).inserted ? (candidate.plan.id, $0) : nil }
    }
    return chosen.prefix(most).map { Self($0, $1, judged, quoter) }
  }

  private init(
    _ section: String, _ assessed: CriterionAssessor.Assessed, _ judged: JudgedCulture, _ quoter: Quoter
  ) {
    let rule = assessed.findings.first.flatMap { judged.judge.book.rule($0.rule) }
    let quote = quoter.quoted(assessed.findings).first?.quote
    self.init(
      section: section, criterion: assessed.criterion.id, text: assessed.criterion.text,
      ask: rule?.texts.ask?[judged.language], quote: quote.flatMap { $0.isEmpty ? nil : $0 })
  }
}
