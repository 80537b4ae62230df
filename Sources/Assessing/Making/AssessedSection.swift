/// A section with what was said of its criteria.
struct AssessedSection {
  let plan: Scoring.SectionPlan
  let criteria: [CriterionAssessor.Assessed]
  let section: Section

  /// How much of the whole is lost here: the weight of the section by what its score lacks; nil without a score.
  var lost: Double? { section.score.value.map { plan.weight * Double(100 - $0) / 100 } }

  /// The criterion by whose lack most is lost.
  var gravest: CriterionAssessor.Assessed? {
    let open = criteria.filter { ($0.criterion.share ?? 1) < 1 }
    return open.max { Self.loss($0) < Self.loss($1) }
  }

  private static func loss(_ assessed: CriterionAssessor.Assessed) -> Double {
    assessed.criterion.weight * (1 - (assessed.criterion.share ?? 1))
  }
}
