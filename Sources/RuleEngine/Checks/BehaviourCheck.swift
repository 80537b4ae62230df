import CultureFormat
import Language
import LocatedYAML

/// A text says what people do, so that a colleague could see or hear it; at the words of its first action.
///
/// Of a text in several languages one that does is enough. Options: `in` (fields).
struct BehaviourCheck: Check {
  static let name = "behaviour"

  private let paths: [PartPath]?

  init?(_ options: inout CheckOptions) {
    paths = options.paths("in")
    options.notes(topic: .behaviour)
  }

  var isCostly: Bool { true }

  func problems(in subject: Subject) -> [Problem] {
    subject.texts(in: paths).compactMap { text in
      subject.analysis.actions(in: text).behaviour.map {
        Problem(at: .words(text, text.passage.bytes(of: $0.words)))
      }
    }
  }

  func finds(in subject: Subject) -> Bool {
    subject.hasText(in: paths) { subject.analysis.actions(in: $0).behaviour != nil }
  }

  /// Less sure where something is done, but not said what; nothing to say in languages without word lists.
  func absence(in subject: Subject) -> Problem? {
    let texts = subject.texts(in: paths)
    guard texts.areUnderstood else { return nil }
    return Problem(confidence: texts.contains { !subject.analysis.actions(in: $0).all.isEmpty } ? .medium : nil)
  }
}
