import CultureFormat
import Language
import LocatedYAML

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
    least = LanguageBound("min", &options.reader, otherwise: 0)
    most = LanguageBound("max", &options.reader, otherwise: Int.max)
    isOfSentences = options.reader.choice("per", ["sentence": true, "text": false]) ?? false
    other = options.paths("longer-than")
  }

  func problems(in subject: Subject) -> [Problem] {
    let texts = subject.texts(in: paths)
    if isOfSentences { return texts.flatMap(longSentences) }
    guard let first = texts.first else { return [] }
    let count = words(texts, first.passage.language)
    guard let other else { return isWithin(count, first.passage.language) ? [] : [Problem(values: ["count": .count(count)])] }
    let others = subject.texts(in: other)
    guard others.contains(where: { $0.passage.language == first.passage.language }) else { return [] }
    let otherCount = words(others, first.passage.language)
    guard count > 0, count >= otherCount else { return [] }
    return [Problem(
      values: ["count": .count(count), "other": .count(otherCount)], related: others.prefix(1).map { .whole($0) })]
  }

  private func longSentences(_ text: Culture.Text) -> [Problem] {
    let (language, all) = (text.passage.language, text.passage.words.count)
    // In most texts all sentences together are no longer than one may be.
    if let least = least[language], let most = most[language], least <= 0, all <= most { return [] }
    return text.passage.sentences.compactMap { sentence in
      let count = words(in: sentence, of: text.passage)
      guard !isWithin(count, text.passage.language) else { return nil }
      return Problem(at: .words(text, text.passage.bytes(of: sentence)), values: ["count": .count(count)])
    }
  }

  private func isWithin(_ count: Int, _ language: Language) -> Bool {
    guard let least = least[language], let most = most[language] else { return true }
    return count >= least && count <= most
  }

  private func words(_ texts: [Culture.Text], _ language: Language) -> Int {
    texts.filter { $0.passage.language == language }.reduce(0) { $0 + words(in: $1.passage.words.indices, of: $1.passage) }
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
  private let byLanguage: [Language: Int]

  init(_ key: String, _ reader: inout MappingReader, otherwise usual: Int) {
    guard reader.value(key)?.kind == .mapping, var map = reader.mapping(key) else {
      everywhere = reader.value(key) == nil ? usual : reader.integer(key)
      byLanguage = [:]
      return
    }
    everywhere = nil
    let pairs = Language.known.compactMap { language in map.integer(language.rawValue).map { (language, $0) } }
    map.finish()
    reader.adopt(map.problems)
    byLanguage = Dictionary(pairs) { first, _ in first }
  }

  /// nil in a language for which nothing is said.
  subscript(language: Language) -> Int? { byLanguage[language] ?? everywhere }
}
