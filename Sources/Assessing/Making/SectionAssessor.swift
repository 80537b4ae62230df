import CultureFormat
import Language
import RuleEngine

/// What is to be said of one section.
struct SectionAssessor {
  let judged: JudgedCulture
  let plan: Scoring.SectionPlan
  let criteria: [CriterionAssessor.Assessed]
  let summary: Scoring.SummaryPlan
  /// Those that stand in it.
  let findings: [Finding]
  let quoter: Quoter
  let statements: [String: Statement]

  func section() -> Section {
    let (concerns, additions) = (told(of: .recommended), told(of: .all))
    return Section(
      id: plan.id, title: plan.title[judged.language], about: plan.about[judged.language], isWritten: isWritten,
      score: score, criteria: criteria.map(\.criterion), statements: plan.isShownWhole ? quotes : [],
      strengths: strengths, concerns: concerns, additions: additions, counts: counts(concerns, additions))
  }

  private var isWritten: Bool {
    plan.fields.contains { field in judged.isWritten(PartPath("/" + field)) }
  }

  private var score: Score {
    Score(of: criteria.map { ($0.criterion.weight, $0.criterion.share) }, judged)
  }

  // MARK: what is good

  private var strengths: [Strength] {
    let held = zip(plan.criteria, criteria).filter { $0.isPraised && $1.criterion.result == .holds }
      .sorted { $0.0.weight > $1.0.weight }
      .map { Strength(text: $1.criterion.text, quote: proof(of: $0, in: $1.holding)) }
    let isSound = score.value.map { $0 >= summary.sound } ?? false
    return Array(held.filter { isSound || $0.quote != nil }.prefix(summary.strengths))
  }

  /// The first text that shows it and in which nothing was found.
  private func proof(of plan: Scoring.CriterionPlan, in parts: [Culture.Part]) -> Quote? {
    let texts = parts.lazy.flatMap { part in plan.shown.flatMap { judged.analysis.reached($0, from: part).texts } }
    let faulty = Set(judged.findings.filter { $0.words != nil || $0.severity > .info }.map(\.path))
    let clean = texts.filter { !faulty.contains(judged.culture.path(of: $0)) }
    return (clean.first { $0.language == judged.language } ?? clean.first).map { quoter.quote($0, marking: []) }
  }

  // MARK: what is not

  private var quotes: [Quote] {
    let parts = plan.fields.flatMap { judged.culture.parts(of: judged.culture.root, in: $0) }
    let texts = parts.flatMap(judged.culture.texts(of:))
    return texts.map { text in
      let path = judged.culture.path(of: text)
      let marks = findings.filter { $0.path == path && $0.language == text.language }.compactMap(\.words)
      return quoter.quote(text, marking: marks.disjoint, isWhole: true)
    }
  }

  private func told(of preset: Preset) -> [Concern] {
    let byRule = Dictionary(grouping: findings, by: \.rule)
    let concerns = byRule.compactMap { id, findings -> Concern? in
      guard let rule = judged.judge.book.rule(id), rule.preset == preset else { return nil }
      return Concern(rule, findings, judged, quoter, statements)
    }
    return concerns.sorted { ($1.weight, $0.rule) < ($0.weight, $1.rule) }
  }

  private func counts(_ concerns: [Concern], _ additions: [Concern]) -> Section.Counts {
    var counts = Section.Counts()
    for remark in concerns.flatMap(\.remarks) {
      switch remark.severity {
      case .error: counts.errors += 1
      case .warning: counts.warnings += 1
      case .info: counts.questions += 1
      }
    }
    counts.additions = additions.reduce(0) { $0 + $1.remarks.count }
    return counts
  }
}

extension [Range<Int>] {
  /// Those that do not touch an earlier one.
  fileprivate var disjoint: [Range<Int>] {
    sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }.reduce(into: []) { kept, range in
      if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
    }
  }
}

extension Score {
  /// - Parameter criteria: weights, and how much holds; nil where that is not known.
  init(of criteria: [(weight: Double, share: Double?)], _ judged: JudgedCulture) {
    let all = criteria.reduce(0) { $0 + $1.weight }
    let known = criteria.reduce(0) { $0 + ($1.share == nil ? 0 : $1.weight) }
    let held = criteria.reduce(0) { $0 + $1.weight * ($1.share ?? 0) }
    let isHonest = judged.isTrusted && known > 0
    self.init(
      value: isHonest ? Int((100 * held / known).rounded()) : nil,
      whyNot: isHonest ? nil : judged.text(judged.isTrusted ? .nothingToJudge : .untrustedScore),
      assessed: all > 0 ? known / all : 0)
  }
}
