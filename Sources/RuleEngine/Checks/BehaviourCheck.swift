import CultureFormat
import Language
import LocatedYAML

/// A text says what people do, so that a colleague could see or hear it; at the words of its first action.
///
/// Of a text in several languages one that does is enough. Options: `in` (fields).
struct BehaviourCheck: Check {
  static let name = "behaviour"

  private let fields: [String]?
  private let grammar: Grammar

  init?(_ options: inout CheckOptions) {
    fields = options.fields("in")
    grammar = options.grammar(of: .behaviour)
  }

  func problems(in subject: Subject) -> [Problem] {
    subject.texts(in: fields).compactMap { text in
      grammar.actions(in: text.passage).behaviour.map {
        Problem(at: .words(text, text.passage.bytes(of: $0.words)))
      }
    }
  }

  /// Less sure where something is done, but not said what.
  func absence(in subject: Subject) -> Problem? {
    let texts = subject.texts(in: fields)
    return Problem(confidence: texts.contains { !grammar.actions(in: $0.passage).all.isEmpty } ? .medium : nil)
  }
}
