import CultureFormat
import CultureLinting
import Language
import RuleEngine

/// Tells of one criterion whether it holds.
struct CriterionAssessor {
  let judged: JudgedCulture
  let plan: Scoring.CriterionPlan
  let questionShare: Double
  /// What its rules found anywhere.
  private let findings: [Finding]

  init(judged: JudgedCulture, plan: Scoring.CriterionPlan, questionShare: Double) {
    self.judged = judged
    self.plan = plan
    self.questionShare = questionShare
    findings = judged.findings.filter { plan.rules.contains($0.rule) }
  }

  /// A criterion with the parts in which it holds.
  struct Assessed {
    let criterion: Criterion
    let holding: [Culture.Part]
    /// Where it does not hold, the gravest first.
    let findings: [Finding]
  }

  func assessed() -> Assessed {
    let off = plan.rules.filter { !judged.appliedRules.contains($0) }
    // What the chosen preset leaves out is no more than a finer look.
    let isLookedAt = off.count < plan.rules.count && !off.contains { judged.judge.book.rule($0)?.preset == .recommended }
    guard isLookedAt else { return notAssessed(judged.text(.notApplied, ["names": off.joined(separator: ", ")])) }
    let parts = judged.analysis.reached(plan.parts, from: judged.culture.root).parts
    guard !parts.isEmpty else { return notAssessed(judged.text(.notWritten)) }
    let given = parts.filter(isGiven)
    guard !given.isEmpty else { return notAssessed(judged.text(.nothingGiven)) }
    let shares = given.map { (part: $0, share: share(of: $0)) }
    let known = shares.compactMap { pair in pair.share.number.map { (part: pair.part, share: $0) } }
    guard !known.isEmpty else {
      return notAssessed(judged.text(shares.first { $0.share != .nothingToJudge }?.share.reason ?? .nothingToJudge))
    }
    return assessed(known)
  }

  /// Whether a part says what there has to be for an assessment. A part by itself in which something was found does;
  /// the culture as a whole, in which what is missing is found, does not.
  private func isGiven(_ part: Culture.Part) -> Bool {
    plan.given.isEmpty || plan.given.contains { judged.isWritten($0, from: part) }
      || part.parent != nil && findings.contains { judged.stands($0, in: part) }
  }

  private func assessed(_ known: [(part: Culture.Part, share: Double)]) -> Assessed {
    let share = known.reduce(0) { $0 + $1.share } / Double(known.count)
    let holding = known.filter { $0.share == 1 }.map(\.part)
    let isHeld = holding.count == known.count
    let result: Criterion.Result = isHeld ? .holds : share > 0 ? .partly : .lacks
    let counts = ["count": String(known.count - holding.count), "assessed": String(known.count)]
    let values = known.count > 1 ? counts : [:]
    let text = (isHeld ? plan.holds : plan.lacks).filled(with: values, in: judged.language)
    let criterion = Criterion(
      id: plan.id, weight: plan.weight, result: result, share: share, assessed: known.count, held: holding.count,
      text: text, rules: plan.rules, whyNot: nil)
    let found = known.flatMap { known in findings.filter { judged.stands($0, in: known.part) } }
    return Assessed(
      criterion: criterion, holding: holding, findings: found.sorted { ($1.confidence, $1.severity) < ($0.confidence, $0.severity) })
  }

  private func notAssessed(_ reason: String) -> Assessed {
    let criterion = Criterion(
      id: plan.id, weight: plan.weight, result: .notAssessed, share: nil, assessed: 0, held: 0,
      text: plan.holds[judged.language], rules: plan.rules, whyNot: reason)
    return Assessed(criterion: criterion, holding: [], findings: [])
  }

  // MARK: one part

  private enum Share: Equatable {
    case number(Double)
    case nothingToJudge, notUnderstood, excepted

    var number: Double? { if case .number(let number) = self { number } else { nil } }

    var reason: MessageName {
      switch self {
      case .number, .nothingToJudge: .nothingToJudge
      case .notUnderstood: .notUnderstood
      case .excepted: .excepted
      }
    }
  }

  /// How much of it holds in a part.
  private func share(of part: Culture.Part) -> Share {
    let found = findings.filter { judged.stands($0, in: part) }
    if found.contains(where: { $0.confidence > .low }) { return .number(rest(of: part)) }
    if !found.isEmpty { return .number(questionShare) }
    let parts = judged.parts(from: part)
    guard rules.contains(where: { $0.looks(at: parts, judged.analysis) }) else { return .nothingToJudge }
    let texts = judged.culture.texts(of: part)
    guard texts.isEmpty || texts.contains(where: { Language.known.contains($0.language) }) else {
      return .notUnderstood
    }
    let isExcepted = judged.suppressed.contains {
      plan.rules.contains($0.finding.rule) && judged.stands($0.finding, in: part)
    }
    return isExcepted ? .excepted : .number(1)
  }

  /// What a part keeps in which something was found; nothing where not only fields are missing.
  private func rest(of part: Culture.Part) -> Double {
    let written = plan.each.count { judged.isWritten($0, from: part) }
    return written < plan.each.count ? Double(written) / Double(plan.each.count) : 0
  }

  private var rules: [Rule] { plan.rules.compactMap(judged.judge.book.rule) }
}
