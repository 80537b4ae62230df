import CultureFormat
import Language
import LocatedYAML

/// Of several things some are nowhere: entries of a lexicon that no text has, or choices of a field that nobody made.
///
/// Options: `in` (fields), `lists` (entries, told apart by their attribute `id`; one with the attribute `field` is there
/// as well where that field says something) and `unless` (entries inside of which a term does not count); or `of` (a
/// field with choices or a lexicon) and `values` or `lists` (which of them).
struct LacksCheck: Check {
  static let name = "lacks"
  static let values: Set<String> = ["missing", "count"]

  private let search: Search
  /// What each thing is called, in the order in which they are missed.
  private let items: [CheckOptions.Item]
  private let placeholders: Placeholders

  private enum Search: Sendable {
    case terms([PartPath]?, entries: EntryMap<String>, unless: EntrySet)
    case kinds(PartPath, Recognition)
  }

  init?(_ options: inout CheckOptions) {
    placeholders = options.vocabulary.placeholders.value
    if options.reader.value("of") != nil {
      guard let path = options.path("of"), let recognition = Self.recognition(path, &options) else { return nil }
      search = .kinds(path, recognition)
      items = Self.kinds(recognition, &options)
    } else {
      let things = options.items("lists")
      search = .terms(options.paths("in"), entries: things.ids, unless: options.entries("unless"))
      items = things.items
    }
  }

  func problems(in subject: Subject) -> [Problem] {
    guard isUnderstood(subject) else { return [] }
    let found = found(in: subject)
    let missing = items.filter { !found.contains($0.id) && !isHeld($0, subject) }
    guard !missing.isEmpty else { return [] }
    return [Problem(values: ["missing": .list(missing.map { .localized($0.name) }), "count": .count(missing.count)])]
  }

  /// Whether a field that is the thing's own says something.
  private func isHeld(_ item: CheckOptions.Item, _ subject: Subject) -> Bool {
    item.path.map { FilledFields(paths: [$0], placeholders: placeholders).isAnyFilled(subject) } ?? false
  }

  /// Whether the words there are in a language with word lists; choices are, in any.
  private func isUnderstood(_ subject: Subject) -> Bool {
    guard case .terms(let paths, _, _) = search else { return true }
    return subject.texts(in: paths).areUnderstood
  }

  private func found(in subject: Subject) -> Set<String> {
    switch search {
    case .terms(let paths, let entries, let exceptions):
      Set(subject.texts(in: paths).flatMap { text in
        text.passage.occurrences.filter { !text.passage.isInside($0.words, exceptions) }.compactMap { entries[$0.entry] }
      })
    case .kinds(let path, let recognition):
      Set(owners(of: path, subject).flatMap { subject.analysis.kinds(of: $0, recognition) })
    }
  }

  /// The parts whose field the path ends at.
  private func owners(of path: PartPath, _ subject: Subject) -> [Culture.Part] {
    subject.analysis.reached(path.parent, from: subject.part).parts
  }

  private static func recognition(_ path: PartPath, _ options: inout CheckOptions) -> Recognition? {
    let recognition = options.field(at: path).flatMap { Recognition($0, options.vocabulary.lexicons) }
    if recognition == nil, let node = options.reader.value("of") {
      options.reader.report(.unknownValue(name: "of", value: path.description, nearest: nil), at: node)
    }
    return recognition
  }

  private static func kinds(
    _ recognition: Recognition, _ options: inout CheckOptions
  ) -> [CheckOptions.Item] {
    let names = recognition.names
    var wanted = options.reader.texts("values").map(\.text)
    if wanted.isEmpty { wanted = recognition.kinds(of: options.entries("lists")) }
    if wanted.isEmpty { options.reader.report(.missingKey(name: "values"), at: options.reader.node) }
    return wanted.map { CheckOptions.Item(id: $0, name: names[$0] ?? LocalizedText { _ in "" }, path: nil) }
  }
}
