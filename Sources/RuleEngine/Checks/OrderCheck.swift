import CultureFormat
import Language
import LocatedYAML

/// Of parts whose names have a rank, one does not rank above the one before; at the first such.
///
/// Options: `of` (the parts), `lexicon` (with the attribute `rank`). A number in a name is a rank as well.
struct OrderCheck: Check {
  static let name = "order"
  static let values: Set<String> = ["first"]

  private let path: PartPath
  private let ranks: EntryMap<Double>
  private let ranked: EntrySet

  init?(_ options: inout CheckOptions) {
    guard let path = options.path("of"), let lexicon = options.lexicon("lexicon") else { return nil }
    self.path = path
    ranks = options.vocabulary.lexicons.attribute("rank", of: lexicon).compactMapValues(Double.init)
    ranked = ranks.entries
  }

  func problems(in subject: Subject) -> [Problem] {
    let parts = subject.analysis.end(of: path, from: subject.part).parts
    let ranked = parts.compactMap { part in rank(of: part, subject.culture).map { (part: part, rank: $0) } }
    // Ranks of names and numbers cannot be compared with each other.
    guard ranked.count == parts.count, Set(ranked.map(\.rank.isNumber)).count == 1 else { return [] }
    for (before, after) in zip(ranked, ranked.dropFirst()) where after.rank.value <= before.rank.value {
      let first = ProblemValue.text(subject.culture.name(of: before.part))
      return [Problem(at: .part(after.part), values: ["first": first], related: [.part(before.part)])]
    }
    return []
  }

  private func rank(of part: Culture.Part, _ culture: Culture) -> (value: Double, isNumber: Bool)? {
    guard let name = culture.texts(of: part, in: Format.nameField).first?.passage else { return nil }
    if let number = name.words.indices.lazy.compactMap({ Double(name.written($0)) }).first { return (number, true) }
    let found = name.occurrences(of: ranked)
    return found.max { $0.words.count < $1.words.count }.flatMap { ranks[$0.entry] }.map { ($0, false) }
  }
}
