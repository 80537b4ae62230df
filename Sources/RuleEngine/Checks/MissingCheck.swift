import CultureFormat
import Language
import LocatedYAML

/// None of the fields says anything.
///
/// A placeholder such as "n/a" or "to be added" says nothing. Option: `fields`, or the list of fields itself.
struct MissingCheck: Check {
  static let name = "missing"

  private let fields: [String]
  private let placeholders: Placeholders

  init?(_ options: inout CheckOptions) {
    guard let fields = options.fields("fields", orListed: true) else {
      options.reader.report(.missingKey(name: "fields"), at: options.reader.node)
      return nil
    }
    self.fields = fields
    placeholders = Placeholders(options.vocabulary.lexicons)
  }

  func problems(in subject: Subject) -> [Problem] {
    fields.contains { isFilled($0, subject) } ? [] : [Problem()]
  }

  private func isFilled(_ field: String, _ subject: Subject) -> Bool {
    switch subject.part.field(field)?.content {
    case .texts?:
      subject.culture.texts(of: subject.part, in: field).contains { !placeholders.isPlaceholder($0.passage) }
    case .parts(let parts)?: !parts.isEmpty
    case .words(let words)?: !words.isEmpty
    case nil: false
    }
  }
}
