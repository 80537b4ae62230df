import CultureFormat
import Language
import LocatedYAML

/// Of several things some are nowhere: entries of a lexicon that no text has, or choices of a field that nobody made.
///
/// Options: those of ``TermSearch``; or, with `of`, those of ``ChoiceSearch``.
struct LacksCheck: Check {
  static let name = "lacks"
  static let values: Set<String> = ["missing", "count"]

  private let search: any Search
  private let placeholders: Placeholders

  /// Looks for things in a subject.
  protocol Search: Sendable {
    /// What each thing is called, in the order in which they are missed.
    var items: [CheckOptions.Item] { get }

    /// The ids of the things that are there; nil where the words cannot be understood.
    func found(in subject: Subject) -> Set<String>?
  }

  init?(_ options: inout CheckOptions) {
    placeholders = options.vocabulary.placeholders.value
    if options.has("of") {
      guard let choices = ChoiceSearch(&options) else { return nil }
      search = choices
    } else {
      search = TermSearch(&options)
    }
  }

  func problems(in subject: Subject) -> [Problem] {
    guard let found = search.found(in: subject) else { return [] }
    let missing = search.items.filter { !found.contains($0.id) && !isHeld($0, subject) }
    guard !missing.isEmpty else { return [] }
    return [Problem(values: ["missing": .list(missing.map { .localized($0.name()) }), "count": .count(missing.count)])]
  }

  /// Whether a field that is the thing's own says something.
  private func isHeld(_ item: CheckOptions.Item, _ subject: Subject) -> Bool {
    item.path.map { FilledFields(paths: [$0], placeholders: placeholders).isAnyFilled(subject) } ?? false
  }
}
