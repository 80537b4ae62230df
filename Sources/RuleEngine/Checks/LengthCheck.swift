import CultureFormat
import Language
import LocatedYAML

/// A field's text has a number of words within bounds; a list's texts are counted together.
///
/// Options: `in` (fields), `min`, `max` (words).
struct LengthCheck: Check {
  static let name = "length"
  static let values: Set<String> = ["count"]

  private let fields: [String]?
  private let bounds: ClosedRange<Int>

  init?(_ options: inout CheckOptions) {
    fields = options.fields("in")
    let least = options.reader.integer("min") ?? 0
    let most = options.reader.integer("max") ?? Int.max
    bounds = least...max(least, most)
  }

  func problems(in subject: Subject) -> [Problem] {
    let texts = subject.texts(in: fields)
    guard !texts.isEmpty else { return [] }
    // Of a text in several languages one is counted.
    let counted = texts.filter { $0.passage.language == texts[0].passage.language }
    let count = counted.reduce(0) { $0 + $1.passage.words.count { !$0.traits.contains(.joined) } }
    return bounds.contains(count) ? [Problem(values: ["count": String(count)])] : []
  }
}
