import CultureFormat
import LocatedYAML

/// A word of a part's fields refers to something that is not in the document; at the word.
struct ReferenceCheck: Check {
  static let name = "reference"
  static let values: Set<String> = ["nearest"]

  init?(_ options: inout CheckOptions) {}

  func problems(in subject: Subject) -> [Problem] {
    let fields = subject.part.fields
    var problems: [Problem] = []
    for index in fields.indices {
      guard case .words(let words) = fields[index].content else { continue }
      problems += words.compactMap { problem($0, fields[index].name, subject) }
    }
    return problems
  }

  private func problem(_ word: YAMLNode, _ field: String, _ subject: Subject) -> Problem? {
    let references = subject.analysis.references
    guard references.isUnknown(word.text, in: field, of: subject.part, subject.analysis) else { return nil }
    let nearest = NearestName.find(word.text, among: references.names(for: field, of: subject.part, subject.analysis))
    return Problem(
      at: .value(word, field: field, of: subject.part), values: nearest.map { ["nearest": .text($0)] } ?? [:])
  }
}

/// Nobody refers to the part. Options: `from` (the fields that could).
struct UnreferencedCheck: Check {
  static let name = "unreferenced"

  private let paths: [PartPath]

  init?(_ options: inout CheckOptions) {
    guard let paths = options.paths("from") else {
      options.report(.missingKey(name: "from"))
      return nil
    }
    self.paths = paths
  }

  func problems(in subject: Subject) -> [Problem] {
    let analysis = subject.analysis
    let isNamed = paths.lazy.flatMap { analysis.end(of: $0, from: subject.part).words }.contains { word in
      analysis.references.parts(named: word.node.text, in: word.field, of: word.part, analysis)
        .contains { $0.id == subject.part.id }
    }
    return isNamed ? [] : [Problem()]
  }
}
