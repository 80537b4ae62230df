import CultureFormat
import Language
import LocatedYAML

/// Entries of a lexicon, in texts.
///
/// Options: `in` (fields), `lists` (entries, told apart by their attribute `id`; one with the attribute `field` is there
/// as well where that field says something) and `unless` (entries inside of which a term does not count).
struct TermSearch: LacksCheck.Search {
  let items: [CheckOptions.Item]
  private let paths: [PartPath]?
  private let ids: EntryMap<String>
  private let entries: EntrySet
  private let exceptions: EntrySet

  init(_ options: inout CheckOptions) {
    let things = options.items("lists")
    (items, ids, entries) = (things.items, things.ids, things.ids.entries)
    paths = options.paths("in")
    exceptions = options.entries("unless")
  }

  func found(in subject: Subject) -> Set<String>? {
    let texts = subject.texts(in: paths)
    guard texts.areUnderstood else { return nil }
    var found: Set<String> = []
    for passage in texts.lazy.map(\.passage) {
      for occurrence in passage.occurrences(of: entries) {
        guard let id = ids[occurrence.entry], !passage.isInside(occurrence.words, exceptions) else { continue }
        found.insert(id)
      }
    }
    return found
  }
}

/// Choices of a field, among those that parts made, in whatever language.
///
/// Options: `of` (a field with choices or a lexicon) and `values` or `lists` (which of them).
struct ChoiceSearch: LacksCheck.Search {
  let items: [CheckOptions.Item]
  private let path: PartPath
  private let recognition: Recognition

  init?(_ options: inout CheckOptions) {
    guard let path = options.path("of"), let recognition = Self.recognition(path, &options) else { return nil }
    (self.path, self.recognition) = (path, recognition)
    items = Self.items(recognition, &options)
  }

  func found(in subject: Subject) -> Set<String>? {
    // The parts whose field the path ends at.
    let owners = subject.analysis.reached(path.parent, from: subject.part).parts
    return Set(owners.flatMap { subject.analysis.kinds(of: $0, recognition) })
  }

  private static func recognition(_ path: PartPath, _ options: inout CheckOptions) -> Recognition? {
    let recognition = options.field(at: path).flatMap { Recognition($0, options.vocabulary.lexicons) }
    if recognition == nil { options.report(.unknownValue(name: "of", value: path.description, nearest: nil), at: "of") }
    return recognition
  }

  private static func items(_ recognition: Recognition, _ options: inout CheckOptions) -> [CheckOptions.Item] {
    var wanted = options.texts("values")
    if wanted.isEmpty { wanted = recognition.kinds(of: options.entries("lists")) }
    if wanted.isEmpty { options.report(.missingKey(name: "values")) }
    return wanted.map { id in CheckOptions.Item(id: id, name: { recognition.name(of: id) }, path: nil) }
  }
}
