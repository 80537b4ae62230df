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
    var all: [Problem] = []
    var isInAll = true
    subject.eachText(in: paths) { text in
      let found = text.passage.terms(terms, unless: exceptions)
      if found.isEmpty { isInAll = false }
      all += found.map { words in
        Problem(
          at: .words(text, text.passage.bytes(of: words)), values: ["field": .text(text.field)],
          confidence: text.passage.isInside(words, doubtful) ? .low : nil)
      }
    }
    if isInEvery, !isInAll { return [] }
    guard isInEvery || least != nil else { return all }
    guard var first = all.first, all.count >= least ?? 1 else { return [] }
    first.values["count"] = .count(all.count)
    return [first]
  }

  func finds(in subject: Subject) -> Bool {
    if isInEvery || least != nil { return !problems(in: subject).isEmpty }
    return subject.hasText(in: paths) { $0.passage.hasTerm(of: terms, unless: exceptions) }
  }

  /// Nothing found tells nothing where the texts are in languages without word lists.
  func absence(in subject: Subject) -> Problem? {
    subject.texts(in: paths).areUnderstood ? Problem() : nil
  }
}

extension [Culture.Text] {
  /// Whether one of them is in a language with word lists, or there is none at all.
  var areUnderstood: Bool { isEmpty || contains { Language.known.contains($0.language) } }
}

extension Passage {
  /// Whether words stand inside a term of the entries, or are one.
  func isInside(_ words: Range<Int>, _ entries: EntrySet) -> Bool {
    if entries.isEmpty { return false }
    return occurrences(of: entries, touching: words).contains { other in
      other.words.lowerBound <= words.lowerBound && other.words.upperBound >= words.upperBound
    }
  }

  /// Whether a term of the entries occurs, and no exception covers it.
  func hasTerm(of entries: EntrySet, unless exceptions: EntrySet) -> Bool {
    occurrences(of: entries).contains { !isInside($0.words, exceptions) }
  }

  /// Where terms of the entries occur, the longest of overlapping ones; not where an exception covers them.
  func terms(_ entries: EntrySet, unless exceptions: EntrySet = EntrySet()) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    // They stand in order of their first words.
    for term in occurrences(of: entries) where !isInside(term.words, exceptions) {
      if let last = kept.last, term.words.lowerBound < last.upperBound {
        if term.words.lowerBound == last.lowerBound, term.words.count > last.count { kept[kept.count - 1] = term.words }
      } else {
        kept.append(term.words)
      }
    }
    return kept
  }
}
