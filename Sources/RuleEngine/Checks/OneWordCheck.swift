import CultureFormat
import Language
import LocatedYAML

/// A text of the part, mostly its name, is one word, in every language that it is written in.
///
/// Options: `of` (the field; `name` where it is not said).
struct OneWordCheck: Check {
  static let name = "one-word"

  private let paths: [PartPath]

  init?(_ options: inout CheckOptions) {
    paths = options.paths("of") ?? [PartPath(Format.nameField)]
  }

  func problems(in subject: Subject) -> [Problem] {
    let texts = subject.texts(in: paths)
    return !texts.isEmpty && texts.allSatisfy(\.passage.isOneWord) ? [Problem()] : []
  }
}
