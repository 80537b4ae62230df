import CultureFormat
import Language
import LocatedYAML

/// Terms of a lexicon occur; each at its own words.
///
/// Options: `in` (fields), `lists` (entries of lexicons), `unless` (entries inside of which a term does not count),
/// `doubtful` (entries of which it is a question whether they do);
/// `min` (only where there are so many), `every` (only where every text has one): then at the first of them only.
struct TermsCheck: Check {
  static let name = "terms"
  static let values: Set<String> = ["field", "count"]

  private let paths: [PartPath]?
  private let terms: EntrySet
  private let exceptions: EntrySet
  private let doubtful: EntrySet
  private let least: Int?
  private let isInEvery: Bool

  init?(_ options: inout CheckOptions) {
    paths = options.paths("in")
    guard let terms = options.requiredEntries("lists") else { return nil }
    self.terms = terms
    exceptions = options.entries("unless")
    doubtful = options.entries("doubtful")
    least = options.integer("min")
    isInEvery = options.flag("every")
  }

  var neededEntries: EntrySet? { paths == nil ? terms : nil }

  func problems(in subject: Subject) -> [Problem] {
    let found = subject.texts(in: paths).map { text in
      text.passage.terms(terms, unless: exceptions).map { words in
        Problem(
          at: .words(text, text.passage.bytes(of: words)), values: ["field": .text(text.field)],
          confidence: text.passage.isInside(words, doubtful) ? .low : nil)
      }
    }
    if isInEvery, found.contains(where: \.isEmpty) { return [] }
    let all = found.flatMap { $0 }
    guard isInEvery || least != nil else { return all }
    guard var first = all.first, all.count >= least ?? 1 else { return [] }
    first.values["count"] = .count(all.count)
    return [first]
  }

  /// Nothing found tells nothing where the texts are in languages without word lists.
  func absence(in subject: Subject) -> Problem? {
    subject.texts(in: paths).areUnderstood ? Problem() : nil
  }
}

extension [Culture.Text] {
  /// Whether one of them is in a language with word lists, or there is none at all.
  var areUnderstood: Bool { isEmpty || contains { Language.known.contains($0.passage.language) } }
}

extension Passage {
  /// Whether words stand inside a term of the entries, or are one.
  func isInside(_ words: Range<Int>, _ entries: EntrySet) -> Bool {
    if entries.isEmpty { return false }
    return occurrences(touching: words).contains { other in
      entries.contains(other.entry) && other.words.lowerBound <= words.lowerBound
        && other.words.upperBound >= words.upperBound
    }
  }

  /// Where terms of the entries occur, the longest of overlapping ones; not where an exception covers them.
  func terms(_ entries: EntrySet, unless exceptions: EntrySet = EntrySet()) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for occurrence in occurrences where entries.contains(occurrence.entry) { found.append(occurrence.words) }
    if found.isEmpty { return [] }
    let counting = found.filter { !isInside($0, exceptions) }
    return counting.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }.reduce(into: []) { kept, words in
      if words.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(words) }
    }
  }
}
