import Language
import RuleEngine

extension Summary {
  init(_ judged: JudgedCulture, _ sections: [AssessedSection], _ plan: Scoring.SummaryPlan, _ priorities: [Priority]) {
    // The others look at how these fit together.
    let parts = sections.filter { !$0.plan.isOfTheWhole }
    let sentences = [
      Self.written(judged, parts.map(\.section)), Self.absent(judged, parts.map(\.section)),
      Self.ranked(judged, parts, plan), Self.found(judged, sections.map(\.section)),
    ]
    self.init(sentences: sentences.flatMap { $0 }, priorities: priorities)
  }

  private static func written(_ judged: JudgedCulture, _ sections: [Section]) -> [String] {
    let written = sections.filter(\.isWritten)
    guard !written.isEmpty else { return [] }
    let values = ["count": String(written.count), "all": String(sections.count), "names": names(written)]
    return [judged.text(.assessmentWritten, values)]
  }

  private static func absent(_ judged: JudgedCulture, _ sections: [Section]) -> [String] {
    let absent = sections.filter { !$0.isWritten }
    return absent.isEmpty ? [] : [judged.text(.assessmentAbsent, ["names": names(absent)])]
  }

  private static func ranked(
    _ judged: JudgedCulture, _ sections: [AssessedSection], _ plan: Scoring.SummaryPlan
  ) -> [String] {
    let scored = sections.compactMap { assessed in
      assessed.section.score.value.map { (section: assessed.section, score: $0, lost: assessed.lost ?? 0) }
    }
    let best = scored.filter { $0.score >= plan.strong }.sorted { $0.score > $1.score }.prefix(plan.ranked)
    let least = scored.filter { $0.score < plan.weak && !$0.section.concerns.isEmpty }
      .sorted { $0.lost > $1.lost }.prefix(plan.ranked)
    return [
      best.isEmpty ? nil : judged.text(.assessmentStrongest, ["names": names(best.map(\.section))]),
      least.isEmpty ? nil : judged.text(.assessmentWeakest, ["names": names(least.map(\.section))]),
    ].compactMap { $0 }
  }

  private static func found(_ judged: JudgedCulture, _ sections: [Section]) -> [String] {
    let count = { (key: KeyPath<Section.Counts, Int>) in sections.reduce(0) { $0 + $1.counts[keyPath: key] } }
    let counts: [(MessageName, Int)] = [
      (.toChange, count(\.errors)), (.toImprove, count(\.warnings)), (.questions, count(\.questions)),
    ]
    let found = counts.filter { $0.1 > 0 }.map { judged.judge.book.messages.count($0.0, $0.1, in: judged.language) }
    return [found.isEmpty ? judged.text(.assessmentClean) : judged.text(.assessmentFound, ["names": found.joined(separator: ", ")])]
  }

  private static func names(_ sections: [Section]) -> String {
    sections.map(\.title.inSentence).joined(separator: "; ")
  }
}

extension String {
  /// A title as it stands within a sentence; an abbreviation keeps its letters.
  fileprivate var inSentence: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
