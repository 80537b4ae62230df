import CultureFormat
import Language
import LocatedYAML
import Packing

/// The number of words is out of bounds: of the fields together, or of a sentence.
///
/// Of a text in several languages the first counts; sentences are counted in each. Nothing is counted in a language for
/// which bounds by language say nothing. Options: `in` (fields), `min`, `max`
/// (words; a number, or a map from language to number), `per: sentence`, `longer-than` (fields that have no more words).
struct LengthCheck: Check {
  static let name = "length"
  static let values: Set<String> = ["count", "other"]

  private let paths: [PartPath]?
  private let least: LanguageBound
  private let most: LanguageBound
  private let isOfSentences: Bool
  private let other: [PartPath]?

  init?(_ options: inout CheckOptions) {
    paths = options.paths("in")
    least = options.bound("min", otherwise: 0)
    most = options.bound("max", otherwise: Int.max)
    isOfSentences = options.says("per", "sentence", not: "text")
    other = options.paths("longer-than")
  }

  func problems(in subject: Subject) -> [Problem] {
    let texts = subject.texts(in: paths)
    // A method that is handed over copies its check.
    if isOfSentences { return texts.flatMap { longSentences($0) } }
    guard let first = texts.first else { return [] }
    let count = words(texts, first.language)
    guard let other else { return isWithin(count, first.language) ? [] : [Problem(values: ["count": .count(count)])] }
    let others = subject.texts(in: other)
    guard others.contains(where: { $0.language == first.language }) else { return [] }
    let otherCount = words(others, first.language)
    guard count > 0, count >= otherCount else { return [] }
    return [Problem(
      values: ["count": .count(count), "other": .count(otherCount)], related: others.prefix(1).map { .whole($0) })]
  }

  private func longSentences(_ text: Culture.Text) -> [Problem] {
    let (language, all) = (text.language, text.passage.words.count)
    // In most texts all sentences together are no longer than one may be.
    if let least = least[language], let most = most[language], least <= 0, all <= most { return [] }
    return text.passage.sentences.compactMap { sentence in
      let count = words(in: sentence, of: text.passage)
      guard !isWithin(count, text.language) else { return nil }
      return Problem(at: .words(text, text.passage.bytes(of: sentence)), values: ["count": .count(count)])
    }
  }

  private func isWithin(_ count: Int, _ language: Language) -> Bool {
    guard let least = least[language], let most = most[language] else { return true }
    return count >= least && count <= most
  }

  private func words(_ texts: [Culture.Text], _ language: Language) -> Int {
    texts.filter { $0.language == language }.reduce(0) { $0 + words(in: $1.passage.words.indices, of: $1.passage) }
  }

  /// A word with hyphens is one.
  private func words(in range: Range<Int>, of passage: Passage) -> Int {
    range.count { !passage.words[$0].traits.contains(.joined) }
  }
}

/// A number that may differ between languages.
struct LanguageBound: Sendable {
  /// nil where the bounds are a map.
  private let everywhere: Int?
  /// In the order of the known languages.
  private let byLanguage: [Int?]

  init(_ key: String, _ reader: inout MappingReader, otherwise usual: Int) {
    guard reader.value(key)?.kind == .mapping, var map = reader.mapping(key) else {
      everywhere = reader.value(key) == nil ? usual : reader.integer(key)
      byLanguage = []
      return
    }
    everywhere = nil
    byLanguage = Language.known.map { map.integer($0.rawValue) }
    map.finish()
    reader.adopt(map.problems)
  }

  /// nil in a language for which nothing is said.
  subscript(language: Language) -> Int? {
    for (known, number) in zip(Language.known, byLanguage) where known == language { return number ?? everywhere }
    return everywhere
  }
}

extension LanguageBound: Packable {
  init(_ cursor: inout PackedCursor) {
    (everywhere, byLanguage) = (Int?(&cursor), [Int?](&cursor))
  }

  func pack(into writer: inout PackedWriter) {
    everywhere.pack(into: &writer)
    byLanguage.pack(into: &writer)
  }
}
