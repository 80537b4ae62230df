import CultureFormat
import Language
import LocatedYAML

/// The subject carries themes that other texts do not answer.
///
/// Options: `of` (fields of the subject; all its texts where it is not said), `in` (where they should be answered;
/// nothing is found where nothing is written there), `lacking`: `all` (none of its themes is answered, nor any of its
/// words) or `any` (at least one is not). Themes that the author states decide instead of the words.
struct ThemesCheck: Check {
  static let name = "themes"
  static let values: Set<String> = ["themes"]

  private let own: [PartPath]?
  private let others: [PartPath]
  private let isAnyEnough: Bool
  private let measure: AlignmentMeasure

  init?(_ options: inout CheckOptions) {
    own = options.paths("of")
    guard let others = options.paths("in"), let measure = options.vocabulary.alignment.value else {
      options.report(.missingKey(name: "in"))
      return nil
    }
    self.others = others
    self.measure = measure
    isAnyEnough = options.says("lacking", "any", not: "all")
  }

  var isCostly: Bool { true }

  func problems(in subject: Subject) -> [Problem] {
    let own = subject.texts(in: own)
    let others = subject.texts(in: others)
    let ids = Set(own.map(\.id))
    let isOther = { (text: Culture.Text) in !ids.contains(text.id) }
    let stated = StatedThemes(culture: subject.culture, measure: measure)
    if let themes = stated.of(subject.part) { return problem(unanswered: themes, others.filter(isOther), stated) }
    guard let language = own.first?.language, others.contains(where: { $0.language == language && isOther($0) }) else {
      return []
    }
    let answers = subject.analysis.answers(to: own, in: language, from: others, measure)
    let isFound = isAnyEnough ? !answers.unanswered.isEmpty : answers.isNothingAnswered
    guard isFound, !answers.unanswered.isEmpty else { return [] }
    return [Problem(values: ["themes": .list(answers.unanswered.map { measure.shown($0) })])]
  }

  /// A stated theme is answered by one that is stated elsewhere, or by words that carry it.
  private func problem(
    unanswered own: [String], _ others: [Culture.Text], _ stated: StatedThemes
  ) -> [Problem] {
    guard !others.isEmpty else { return [] }
    let elsewhere = Set(others.map(\.part)).flatMap { stated.of(stated.culture.parts[$0]) ?? [] }.map { $0.lowercased() }
    let answers = stated.carried(by: others).union(elsewhere)
    let unanswered = own.filter { !answers.contains($0.lowercased()) }
    let isFound = isAnyEnough ? !unanswered.isEmpty : unanswered.count == own.count
    return isFound && !unanswered.isEmpty ? [Problem(values: ["themes": .list(unanswered.map(ProblemValue.text))])] : []
  }
}

extension AlignmentMeasure {
  /// A theme with the words that carry it: *health (dentist)*.
  func shown(_ theme: Alignment.Theme) -> ProblemValue {
    .localized(LocalizedText { "\(name(of: theme.id, in: $0)) (\(theme.words.prefix(3).joined(separator: ", ")))" })
  }
}
