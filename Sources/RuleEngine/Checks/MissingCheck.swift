import CultureFormat
import Language
import LocatedYAML

/// None of the fields says anything; with `each`, at least one of them does not.
///
/// A placeholder such as "n/a" or "to be added" says nothing. Options: `fields`, or the list of fields itself; or `each`.
struct MissingCheck: Check {
  static let name = "missing"

  private let fields: FilledFields
  /// What each field is called; nil where one that says something is enough.
  private let labels: [PathLabel]?

  init?(_ options: inout CheckOptions) {
    let each = options.paths("each")
    guard let paths = each ?? options.paths("fields", orListed: true) else {
      options.report(.missingKey(name: "fields"))
      return nil
    }
    fields = FilledFields(paths: paths, placeholders: options.vocabulary.placeholders.value)
    labels = each?.map { options.label(of: $0) }
  }

  var ownValues: Set<String> { labels == nil ? [] : ["fields"] }

  func problems(in subject: Subject) -> [Problem] {
    guard let labels else { return fields.isAnyFilled(subject) ? [] : [Problem()] }
    let missing = zip(fields.paths, labels).filter { !fields.isFilled($0.0, subject) }.map { ProblemValue.localized($0.1.text) }
    return missing.isEmpty ? [] : [Problem(values: ["fields": .list(missing)])]
  }
}

/// Fields that say something, or do not; a placeholder such as "n/a" or "to be added" says nothing.
struct FilledFields: Sendable {
  let paths: [PartPath]
  let placeholders: Placeholders

  /// Whether one of the fields says something.
  func isAnyFilled(_ subject: Subject) -> Bool { paths.contains { isFilled($0, subject) } }

  /// Whether anything is written where a path leads.
  func isFilled(_ path: PartPath, _ subject: Subject) -> Bool {
    if let field = path.ownField { return says(subject.part.content(of: field), subject.culture) }
    let end = subject.analysis.end(of: path, from: subject.part)
    return !end.words.isEmpty || end.texts.contains(where: saysSomething)
      || end.parts.contains { isFilled($0, subject.culture) }
  }

  private func says(_ content: Culture.Content?, _ culture: Culture) -> Bool {
    switch content {
    case .texts(let ids)?: ids.contains { saysSomething(culture.texts[$0]) }
    case .parts(let ids)?: ids.contains { isFilled(culture.parts[$0], culture) }
    case .words(let words)?: !words.isEmpty
    case nil: false
    }
  }

  /// Whether a text of a part says something, or it has fields and none of them is prose.
  private func isFilled(_ part: Culture.Part, _ culture: Culture) -> Bool {
    culture.hasText(of: part, where: saysSomething) || !part.fields.isEmpty && !culture.hasText(of: part)
  }

  private func saysSomething(_ text: Culture.Text) -> Bool { !placeholders.isPlaceholder(text.passage) }
}
