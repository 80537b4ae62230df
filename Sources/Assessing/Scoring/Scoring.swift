import CultureFormat
import RuleEngine

/// What a report looks at: its sections, what a good one has and how much that weighs, and what its pictures show.
///
/// It stands in `Rules/Scoring.yaml`.
struct Scoring: Sendable {
  let sections: [SectionPlan]
  /// The share that a part keeps of which a rule only asks.
  let questionShare: Double
  let summary: SummaryPlan
  let pictures: PicturePlan

  /// A section of the report.
  struct SectionPlan: Sendable {
    let id: String
    let title: LocalizedText
    let about: LocalizedText
    /// Against the other sections.
    let weight: Double
    /// The fields of the culture that belong to it.
    let fields: [String]
    /// Whether it is about how the others fit together, and nothing that somebody writes by itself.
    let isOfTheWhole: Bool
    /// Whether its texts are shown whole, being few.
    let isShownWhole: Bool
    let criteria: [CriterionPlan]
  }

  /// One thing that a good section has.
  struct CriterionPlan: Sendable {
    let id: String
    /// Against the other criteria of the section.
    let weight: Double
    /// The parts that are looked at one by one.
    let parts: PartPath
    /// What has to say something, else there is nothing to assess; empty where there always is.
    let given: [PartPath]
    /// Where something is missing, the part keeps the share of these that is written; empty where it is all or nothing.
    let each: [PartPath]
    /// It holds where none of these finds anything.
    let rules: [String]
    let holds: LocalizedText
    /// May name `{count}` parts that lack it, of `{assessed}`.
    let lacks: LocalizedText
    /// Where the part shows that it holds.
    let shown: [PartPath]
    /// Whether it is a strength where it holds, and not only the absence of a fault.
    let isPraised: Bool
  }

  /// What the summary and the sections tell first.
  struct SummaryPlan: Sendable {
    /// From this score on a section is strong.
    let strong: Int
    /// Below this score there is much to do.
    let weak: Int
    /// How many sections are named as strong, and how many as those with much to do.
    let ranked: Int
    let priorities: Int
    /// From this score on a section is praised also for what nothing contradicts; below, for what its own words show.
    let sound: Int
    /// The most strengths told of a section.
    let strengths: Int
  }

  /// What the pictures of a report show.
  struct PicturePlan: Sendable {
    /// The ids of the sections side by side.
    let themeColumns: [String]
    /// Those of them that lead the others.
    let leading: Set<String>
    /// The most themes that are shown.
    let themesShown: Int
    let processes: PartPath
    let views: [View]
    /// The sections and the parts of which links are shown.
    let trace: [TraceColumn]
    let maturity: MaturityPlan
  }

  /// A section whose parts are linked with those of its neighbours.
  struct TraceColumn: Sendable {
    let section: String
    let parts: PartPath
  }

  /// From whose side a process is seen.
  struct View: Sendable {
    let field: String
    let title: LocalizedText
    /// What finds that it is nowhere; without any, only its own field tells.
    let rules: [String]
  }

  /// Where the culture says how mature it is.
  struct MaturityPlan: Sendable {
    let part: PartPath
    let current, target, horizon: String
    let levels: Int
    /// Where signs are told.
    let evidence: PartPath
    /// The lexicon of signs.
    let signs: String
  }
}
