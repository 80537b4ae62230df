import CultureFormat
import Language
import LocatedYAML

/// Terms of a lexicon occur; each at its own words.
///
/// Options: `in` (fields), `lists` (entries of lexicons), `unless` (entries inside of which a term does not count).
struct TermsCheck: Check {
  static let name = "terms"
  static let values: Set<String> = ["field"]

  private let fields: [String]?
  private let terms: EntrySet
  private let exceptions: EntrySet

  init?(_ options: inout CheckOptions) {
    fields = options.fields("in")
    if options.reader.required("lists") == nil { return nil }
    terms = options.entries("lists")
    exceptions = options.entries("unless")
  }

  func problems(in subject: Subject) -> [Problem] {
    subject.texts(in: fields).flatMap { text in
      text.passage.terms(terms, unless: exceptions).map { words in
        Problem(at: .words(text, text.passage.bytes(of: words)), values: ["field": text.field])
      }
    }
  }
}

extension Passage {
  /// Where terms of the entries occur, the longest of overlapping ones; not where an exception covers them.
  func terms(_ entries: EntrySet, unless exceptions: EntrySet = EntrySet()) -> [Range<Int>] {
    let found = occurrences.filter { entries.contains($0.entry) }.map(\.words)
    guard !found.isEmpty else { return [] }
    let counting = found.filter { words in
      !occurrences(touching: words).contains { other in
        exceptions.contains(other.entry) && other.words.lowerBound <= words.lowerBound
          && other.words.upperBound >= words.upperBound
      }
    }
    return counting.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }.reduce(into: []) { kept, words in
      if words.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(words) }
    }
  }
}
