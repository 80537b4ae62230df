import CultureFormat
import Language
import LocatedYAML

/// A text says what people do, so that a colleague could see or hear it; at the words of its first action.
///
/// Of a text in several languages one that does is enough. Options: `in` (fields); `of: mental` for texts that name
/// a verb of thinking, knowing or hoping instead, at the verb.
struct BehaviourCheck: Check {
  static let name = "behaviour"

  private let paths: [PartPath]?
  private let isMental: Bool

  init?(_ options: inout CheckOptions) {
    paths = options.paths("in")
    isMental = options.reader.choice("of", ["mental": true, "action": false]) ?? false
    options.goesBy(.behaviour)
  }

  func problems(in subject: Subject) -> [Problem] {
    subject.texts(in: paths).compactMap { text in
      words(of: text, subject.analysis).map { Problem(at: .words(text, text.passage.bytes(of: $0))) }
    }
  }

  private func words(of text: Culture.Text, _ analysis: Analysis) -> Range<Int>? {
    let actions = analysis.actions(in: text)
    return isMental ? analysis.grammar.mentalVerb(in: text.passage, actions) : actions.behaviour?.words
  }

  /// Less sure where something is done, but not said what; nothing to say in languages without word lists.
  func absence(in subject: Subject) -> Problem? {
    let texts = subject.texts(in: paths)
    guard texts.areUnderstood else { return nil }
    return Problem(confidence: texts.contains { !subject.analysis.actions(in: $0).all.isEmpty } ? .medium : nil)
  }
}
