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
    let criteria = scoring.sections.map { section in
      section.criteria.map {
        CriterionAssessor(judged: judged, plan: $0, questionShare: scoring.questionShare).assessed()
      }
    }
    let found = Dictionary(grouping: judged.findings, by: section)
    let sections = zip(scoring.sections, criteria).map { plan, criteria in
      SectionAssessor(
        judged: judged, plan: plan, criteria: criteria, findings: found[plan.id] ?? [], quoter: quoter,
        statements: statements
      ).section()
    }
    let score = score(sections)
    return Assessment(
      file: judged.culture.node.location.file, document: judged.culture.node.tree.document, organisation: organisation,
      summary: Summary(judged, sections, parts: parts(of: sections), priorities(criteria, quoter)), score: score, sections: sections,
      themes: ThemeGrid(judged, scoring), processes: ProcessMatrix(judged, scoring.pictures),
      trace: Trace(judged, scoring), maturity: scoring.pictures.maturity.flatMap { MaturityScale(judged, $0) },
      exceptions: judged.suppressed.map { Exception($0, judged, quoter) }, notAssessed: notAssessed(sections))
  }

  private func parts(of sections: [Section]) -> [Section] {
    zip(scoring.sections, sections).filter { !$0.0.isOfTheWhole }.map(\.1)
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

  // MARK: priorities

  /// How many are told first, and how many of one section.
  private static let told = (all: 3, section: 2)

  /// The criteria whose lack weighs most.
  private func priorities(_ criteria: [[CriterionAssessor.Assessed]], _ quoter: Quoter) -> [Summary.Priority] {
    let open = zip(scoring.sections, criteria).flatMap { section, criteria in
      let all = section.criteria.reduce(0) { $0 + $1.weight }
      return criteria.compactMap { assessed -> (section: String, assessed: CriterionAssessor.Assessed, weight: Double)? in
        guard let share = assessed.criterion.share, share < 1 else { return nil }
        return (section.id, assessed, section.weight * assessed.criterion.weight / all * (1 - share))
      }
    }
    var told: [String: Int] = [:]
    let chosen = open.sorted { $0.weight > $1.weight }.filter { candidate in
      told[candidate.section, default: 0] += 1
      return told[candidate.section, default: 0] <= Self.told.section
    }
    return chosen.prefix(Self.told.all).map { priority($0.section, $0.assessed, quoter) }
  }

  private func priority(
    _ section: String, _ assessed: CriterionAssessor.Assessed, _ quoter: Quoter
  ) -> Summary.Priority {
    let rule = assessed.findings.first.flatMap { judged.judge.book.rule($0.rule) }
    return Summary.Priority(
      section: section, criterion: assessed.criterion.id, text: assessed.criterion.text,
      ask: rule?.texts.ask?[judged.language], quote: assessed.findings.first.map(quoter.quote).flatMap { $0.isEmpty ? nil : $0 })
  }
}

extension Exception {
  init(_ suppressed: SuppressedFinding, _ judged: JudgedCulture, _ quoter: Quoter) {
    let (finding, suppression) = (suppressed.finding, suppressed.suppression)
    self.init(
      rule: finding.rule, title: judged.judge.book.rule(finding.rule)?.texts.title[judged.language] ?? finding.rule,
      quote: quoter.quote(finding), place: "\(finding.location.file):\(finding.location.range.start.line)",
      reason: suppression.reason, owner: suppression.owner, until: suppression.until?.description)
  }
}
