import Language
import RuleEngine

extension Summary {
  /// How many sections are named as the strongest and as those with most to do.
  private static let named = 2
  /// From this score on a section is strong, and below the other there is much to do.
  private static let (strong, weak) = (80, 60)

  /// - Parameter parts: the sections that somebody writes; the others look at how these fit together.
  init(_ judged: JudgedCulture, _ sections: [Section], parts: [Section], _ priorities: [Priority]) {
    self.init(
      sentences: [Self.written(judged, parts), Self.absent(judged, parts), Self.ranked(judged, sections), Self.found(judged, sections)]
        .flatMap { $0 },
      priorities: priorities)
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

  private static func ranked(_ judged: JudgedCulture, _ sections: [Section]) -> [String] {
    let scored = sections.compactMap { section in section.score.value.map { (section: section, score: $0) } }
    let best = scored.filter { $0.score >= strong }.sorted { $0.score > $1.score }.prefix(named)
    let least = scored.filter { $0.score < weak && !$0.section.concerns.isEmpty }.sorted { $0.score < $1.score }.prefix(named)
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
