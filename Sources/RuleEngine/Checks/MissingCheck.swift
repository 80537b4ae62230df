import CultureFormat
import Language
import LocatedYAML

/// None of the fields says anything; with `each`, at least one of them does not.
///
/// A placeholder such as "n/a" or "to be added" says nothing. Options: `fields`, or the list of fields itself; or `each`.
struct MissingCheck: Check {
  static let name = "missing"

  private let paths: [PartPath]
  /// What each path is called; nil where one that says something is enough.
  private let labels: [LocalizedText]?
  private let placeholders: Placeholders

  init?(_ options: inout CheckOptions) {
    let each = options.paths("each")
    guard let paths = each ?? options.paths("fields", orListed: true) else {
      options.reader.report(.missingKey(name: "fields"), at: options.reader.node)
      return nil
    }
    self.paths = paths
    labels = each?.map { options.label(of: $0) }
    placeholders = options.vocabulary.placeholders.value
  }

  var ownValues: Set<String> { labels == nil ? [] : ["fields"] }

  func problems(in subject: Subject) -> [Problem] {
    guard let labels else { return paths.contains { isFilled($0, subject) } ? [] : [Problem()] }
    let missing = zip(paths, labels).filter { !isFilled($0.0, subject) }.map { ProblemValue.localized($0.1) }
    return missing.isEmpty ? [] : [Problem(values: ["fields": .list(missing)])]
  }

  private func isFilled(_ path: PartPath, _ subject: Subject) -> Bool {
    let reached = subject.analysis.reached(path, from: subject.part)
    return !reached.words.isEmpty || reached.texts.contains { !placeholders.isPlaceholder($0.passage) }
      || reached.parts.contains { isMadeOfWords($0, subject.culture) }
  }

  /// Whether a part has fields and none of them is prose.
  private func isMadeOfWords(_ part: Culture.Part, _ culture: Culture) -> Bool {
    !part.fields.isEmpty && culture.texts(of: part).isEmpty
  }
}
