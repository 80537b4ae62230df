import CultureFormat
import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine

/// What is to be said of one culture.
struct CultureAssessor {
  let judged: JudgedCulture
  let scoring: Scoring
  let statements: [String: Statement]

  func assessment() -> Assessment {
    let quoter = Quoter(judged)
    let found = Dictionary(grouping: judged.findings, by: section)
    let told = scoring.sections.map { assessed($0, found[$0.id] ?? [], quoter) }
    let priorities = Summary.Priority.all(told, judged, quoter, most: scoring.summary.priorities)
    let sections = told.map(\.section)
    return Assessment(
      file: judged.culture.node.location.file, document: judged.culture.node.tree.document, organisation: organisation,
      summary: Summary(judged, told, scoring.summary, priorities), score: score(sections), sections: sections,
      themes: ThemeGrid(judged, scoring), processes: ProcessMatrix(judged, scoring.pictures),
      trace: Trace(judged, scoring), maturity: MaturityScale(judged, scoring.pictures.maturity),
      exceptions: judged.suppressed.map { Exception($0, judged, quoter) }, notAssessed: notAssessed(sections))
  }

  private func assessed(_ plan: Scoring.SectionPlan, _ findings: [Finding], _ quoter: Quoter) -> AssessedSection {
    let criteria = plan.criteria.map {
      CriterionAssessor(judged: judged, plan: $0, questionShare: scoring.questionShare).assessed()
    }
    let assessor = SectionAssessor(
      judged: judged, plan: plan, criteria: criteria, summary: scoring.summary, findings: findings, quoter: quoter,
      statements: statements)
    return AssessedSection(plan: plan, criteria: criteria, section: assessor.section())
  }

  private var organisation: String? {
    let names = judged.culture.texts(of: judged.culture.root, in: Format.organisationField).map(\.passage)
    return (names.first { $0.language == judged.language } ?? names.first)?.string
  }

  /// The id of the section in which a finding is told: that of the field it stands in, else the first that has a
  /// criterion for its rule, else the first.
  private func section(of finding: Finding) -> String {
    let field = finding.path.prefix { $0 != "." && $0 != "[" }
    let section = scoring.sections.first { $0.fields.contains(String(field)) }
      ?? scoring.sections.first { $0.criteria.contains { $0.rules.contains(finding.rule) } }
    return (section ?? scoring.sections.first)?.id ?? ""
  }

  private func score(_ sections: [Section]) -> Score {
    Score(of: zip(scoring.sections, sections).map { ($0.weight, $1.score.value.map { Double($0) / 100 }) }, judged)
  }

  private func notAssessed(_ sections: [Section]) -> [NotAssessed] {
    sections.flatMap { section in
      section.isWritten
        ? section.criteria.filter { $0.result == .notAssessed }
          .map { NotAssessed(section: section.id, what: $0.text, why: $0.whyNot ?? "") }
        : section.criteria.allSatisfy { $0.result == .notAssessed }
          ? [NotAssessed(section: section.id, what: section.title, why: judged.text(.notWritten))] : []
    }
  }
}

extension Exception {
  init(_ suppressed: SuppressedFinding, _ judged: JudgedCulture, _ quoter: Quoter) {
    let (finding, suppression) = (suppressed.finding, suppressed.suppression)
    self.init(
      rule: finding.rule, title: judged.judge.book.rule(finding.rule)?.texts.title[judged.language] ?? finding.rule,
      quote: quoter.quote(finding), place: "\(finding.location.file):\(finding.location.range.start.line)",
      reason: suppression.reason, owner: suppression.owner, until: suppression.until)
  }
}
