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
      options.reader.report(.missingKey(name: "in"), at: options.reader.node)
      return nil
    }
    self.others = others
    self.measure = measure
    isAnyEnough = options.reader.choice("lacking", ["any": true, "all": false]) ?? false
  }

  func problems(in subject: Subject) -> [Problem] {
    let own = subject.texts(in: own)
    let others = subject.texts(in: others).filter { other in !own.contains { $0.id == other.id } }
    if let stated = stated(by: subject.part) { return problem(unanswered: stated, others, subject) }
    guard let language = own.first?.passage.language, others.contains(where: { $0.passage.language == language }) else {
      return []
    }
    let passages = { (texts: [Culture.Text]) in texts.map(\.passage).filter { $0.language == language } }
    let answers = measure.answers(to: passages(own), in: passages(others), without: subject.culture.organisationWords)
    let isFound = isAnyEnough ? !answers.unanswered.isEmpty : answers.isNothingAnswered
    guard isFound, !answers.unanswered.isEmpty else { return [] }
    return [Problem(values: ["themes": .list(answers.unanswered.map { measure.shown($0) })])]
  }

  // MARK: themes that the author states

  /// The themes that the author wrote beside a part decide instead of its words; nil where none are written.
  private func stated(by part: Culture.Part) -> [String]? {
    guard case .words(let words)? = part.field(Format.themesField)?.content else { return nil }
    return words.map(\.text)
  }

  /// A stated theme is answered by one that is stated elsewhere, or by words that carry it.
  private func problem(unanswered stated: [String], _ others: [Culture.Text], _ subject: Subject) -> [Problem] {
    guard !others.isEmpty else { return [] }
    let culture = subject.culture
    let parts = Set(others.map(\.part)).sorted().map { culture.parts[$0] }
    let carried = others.flatMap { measure.themes(of: $0.passage) }.flatMap { theme in
      [theme.id] + Language.known.map { measure.name(of: theme.id, in: $0) } + theme.words
    }
    let answers = Set((parts.flatMap { self.stated(by: $0) ?? [] } + carried).map { $0.lowercased() })
    let unanswered = stated.filter { !answers.contains($0.lowercased()) }
    let isFound = isAnyEnough ? !unanswered.isEmpty : unanswered.count == stated.count
    return isFound && !unanswered.isEmpty ? [Problem(values: ["themes": .list(unanswered.map(ProblemValue.text))])] : []
  }
}

extension AlignmentMeasure {
  /// A theme with the words that carry it: *health (dentist)*.
  func shown(_ theme: Alignment.Theme) -> ProblemValue {
    .localized(LocalizedText { "\(name(of: theme.id, in: $0)) (\(theme.words.prefix(3).joined(separator: ", ")))" })
  }
}
