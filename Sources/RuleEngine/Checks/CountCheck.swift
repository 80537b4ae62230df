import CultureFormat
import Language
import LocatedYAML

/// The number of entries of a field is out of bounds; nothing where the field is not written.
///
/// Entries are texts, parts or words; of a text in several languages one counts. Options: `of` (the field), `min`,
/// `max`, `distinct` (equal ones count once), `lexicon` (so do terms of one of its entries), `empty` (not written is none).
struct CountCheck: Check {
  static let name = "count"
  static let values: Set<String> = ["count"]

  private let path: PartPath
  private let bounds: ClosedRange<Int>
  private let isDistinct: Bool
  private let synonyms: EntrySet
  private let countsMissing: Bool

  init?(_ options: inout CheckOptions) {
    guard let path = options.path("of") else { return nil }
    self.path = path
    let least = options.integer("min") ?? 0
    let most = options.integer("max") ?? Int.max
    if most < least { options.report(.unknownValue(name: "max", value: String(most), nearest: String(least)), at: "max") }
    bounds = least...max(least, most)
    isDistinct = options.flag("distinct")
    synonyms = options.entries("lexicon")
    countsMissing = options.flag("empty")
  }

  func problems(in subject: Subject) -> [Problem] {
    let reached = subject.analysis.end(of: path, from: subject.part)
    let count = isDistinct ? Set(keys(of: reached, subject.culture)).count : reached.entryCount
    guard countsMissing || count > 0 else { return [] }
    return bounds.contains(count) ? [] : [Problem(values: ["count": .count(count)])]
  }

  private func keys(of reached: Analysis.Reached, _ culture: Culture) -> [String] {
    if !reached.words.isEmpty { return reached.words.map { $0.node.text.lowercased() } }
    if !reached.parts.isEmpty { return reached.parts.map { culture.name(of: $0).lowercased() } }
    return reached.texts.byEntry.compactMap(\.first).map { key(of: $0.passage) }
  }

  /// What makes two texts the same thing: the entry that the whole text is a term of, else its words.
  private func key(of passage: Passage) -> String {
    let entry = passage.occurrences(of: synonyms).first { $0.words == passage.words.indices }
    return entry.map { "#\($0.entry)" } ?? passage.string.lowercased()
  }
}

extension Analysis.Reached {
  /// How many words there are, else parts, else texts, of which those in several languages count as one.
  fileprivate var entryCount: Int {
    if !words.isEmpty { return words.count }
    return parts.isEmpty ? texts.byEntry.count : parts.count
  }
}
