import CultureFormat
import Language
import LocatedYAML

/// The number of words is within bounds: of the fields together, or of a sentence.
///
/// Of a text in several languages the first counts; sentences are counted in each. Options: `in` (fields), `min`, `max`
/// (words), `per: sentence`, `longer-than` (fields that have no more words).
struct LengthCheck: Check {
  static let name = "length"
  static let values: Set<String> = ["count", "other"]

  private let paths: [PartPath]?
  private let bounds: ClosedRange<Int>
  private let isOfSentences: Bool
  private let other: [PartPath]?

  init?(_ options: inout CheckOptions) {
    paths = options.paths("in")
    let least = options.reader.integer("min") ?? 0
    let most = options.reader.integer("max") ?? Int.max
    bounds = least...max(least, most)
    isOfSentences = options.reader.choice("per", ["sentence": true, "text": false]) ?? false
    other = options.paths("longer-than")
  }

  func problems(in subject: Subject) -> [Problem] {
    let texts = subject.texts(in: paths)
    if isOfSentences { return texts.flatMap(longSentences) }
    guard let first = texts.first else { return [] }
    let count = words(texts, first.passage.language)
    guard let other else { return bounds.contains(count) ? [Problem(values: ["count": .count(count)])] : [] }
    let others = subject.texts(in: other)
    guard others.contains(where: { $0.passage.language == first.passage.language }) else { return [] }
    let otherCount = words(others, first.passage.language)
    guard count >= otherCount else { return [] }
    return [Problem(
      values: ["count": .count(count), "other": .count(otherCount)], related: others.prefix(1).map { .whole($0) })]
  }

  private func longSentences(_ text: Culture.Text) -> [Problem] {
    text.passage.sentences.compactMap { sentence in
      let count = words(in: sentence, of: text.passage)
      guard bounds.contains(count) else { return nil }
      return Problem(at: .words(text, text.passage.bytes(of: sentence)), values: ["count": .count(count)])
    }
  }

  private func words(_ texts: [Culture.Text], _ language: Language) -> Int {
    texts.filter { $0.passage.language == language }.reduce(0) { $0 + words(in: $1.passage.words.indices, of: $1.passage) }
  }

  /// A word with hyphens is one.
  private func words(in range: Range<Int>, of passage: Passage) -> Int {
    range.count { !passage.words[$0].traits.contains(.joined) }
  }
}
