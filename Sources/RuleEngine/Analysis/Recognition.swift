import CultureFormat
import Language
import LocatedYAML

/// Tells what kind of thing a part is by a field with choices or with a lexicon.
///
/// Where a field with a lexicon is not written, the part's name tells. Rules ask it for every part, so it is shared rather
/// than copied.
final class Recognition: Sendable {
  let field: String
  private let choices: Format.Field
  private let lexicons: Lexicons
  /// The thing that an entry of the lexicon stands for.
  private let ids: EntryMap<String>
  /// The entries that stand for something.
  private let entries: EntrySet

  /// nil for a field that has neither choices nor a lexicon.
  init?(_ field: Format.Field, _ lexicons: Lexicons) {
    guard !field.choices.isEmpty || field.lexicon != nil else { return nil }
    self.field = field.name
    choices = field
    self.lexicons = lexicons
    ids = field.lexicon.map { lexicons.attribute("id", of: $0) } ?? EntryMap()
    entries = ids.entries
  }

  /// Every kind there is, sorted.
  var allKinds: [String] { (choices.lexicon == nil ? choices.choices.map(\.name) : Array(Set(ids.values))).sorted() }

  /// The name of a kind in each language; empty where there is no such kind.
  func name(of kind: String) -> LocalizedText {
    guard choices.lexicon != nil else {
      let choice = choices.choices.first { $0.name == kind }
      return LocalizedText { choice?.word(in: $0) ?? "" }
    }
    guard let entry = ids.pairs.first(where: { $0.value == kind })?.number else { return LocalizedText { _ in "" } }
    return LocalizedText { lexicons.name(ofThing: entry, in: $0) ?? kind }
  }

  /// The kinds of the entries, each once, in the order of the lexicon.
  func kinds(of entries: EntrySet) -> [String] {
    var seen: Set<String> = []
    return entries.numbers.compactMap { ids[$0] }.filter { seen.insert($0).inserted }
  }

  /// What a part says it is, else what its name says; empty where neither tells.
  func kinds(of part: Culture.Part, in culture: Culture) -> Set<String> {
    if case .words(let words)? = part.field(field)?.content {
      return Set(words.flatMap { kinds(named: $0.text) })
    }
    guard choices.lexicon != nil else { return [] }
    return Set(culture.texts(of: part, in: Format.nameField).flatMap { kinds(in: $0.passage) })
  }

  private func kinds(named word: String) -> Set<String> {
    if let lexicon = choices.lexicon { return lexicons.ids(named: word, in: lexicon) }
    return Set([choices.choice(named: word)?.name].compactMap { $0 })
  }

  /// What the terms of a text stand for; a term inside a longer one does not count.
  private func kinds(in passage: Passage) -> [String] {
    let found = passage.occurrences(of: entries)
    let longest = found.filter { term in
      !found.contains { $0.words.count > term.words.count && $0.words.clamped(to: term.words) == term.words }
    }
    return longest.compactMap { ids[$0.entry] }
  }
}
