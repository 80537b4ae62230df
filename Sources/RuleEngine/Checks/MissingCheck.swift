import CultureFormat
import Language
import LocatedYAML

/// None of the fields says anything.
///
/// Options: `fields`, or the list of fields itself; `placeholders` (entries whose terms, alone, say nothing: "n/a").
struct MissingCheck: Check {
  static let name = "missing"

  private let fields: [String]
  private let placeholders: EntrySet

  init?(_ options: inout CheckOptions) {
    guard let fields = options.fields("fields", orListed: true) else {
      options.reader.report(.missingKey(name: "fields"), at: options.reader.node)
      return nil
    }
    self.fields = fields
    placeholders = options.entries("placeholders")
  }

  func problems(in subject: Subject) -> [Problem] {
    fields.contains { isFilled($0, subject) } ? [] : [Problem()]
  }

  private func isFilled(_ field: String, _ subject: Subject) -> Bool {
    switch subject.part.field(field)?.content {
    case .texts?: subject.culture.texts(of: subject.part, in: field).contains { !isPlaceholder($0.passage) }
    case .parts(let parts)?: !parts.isEmpty
    case .words(let words)?: !words.isEmpty
    case nil: false
    }
  }

  private func isPlaceholder(_ passage: Passage) -> Bool {
    passage.words.isEmpty || passage.terms(placeholders).contains(passage.words.indices)
  }
}
