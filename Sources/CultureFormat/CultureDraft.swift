import Language
import LocatedYAML

/// A culture while it is read.
struct CultureDraft {
  var parts: [PartDraft] = []
  var texts: [Culture.Text] = []
  var language: Language
  let node: YAMLNode

  /// What has been read, which does not change any more.
  var culture: Culture {
    Culture(parts: parts.map(Culture.Part.init), texts: texts, language: language, node: node)
  }
}

/// A part while its fields are read; see ``Culture/Part``.
struct PartDraft {
  let id: Int
  let kind: String
  let path: String
  let parent: Int?
  let node: YAMLNode
  let key: YAMLNode?
  private(set) var fields: [Culture.Field] = []
  /// Of the fields' names.
  private(set) var marks = NameMarks()

  func field(_ name: String) -> Culture.Field? {
    marks.intersects(NameMarks(name)) ? fields.first { $0.name == name } : nil
  }

  /// Makes room for so many fields at once.
  mutating func reserve(_ count: Int) { fields.reserveCapacity(count) }

  mutating func append(_ field: Culture.Field) {
    fields.append(field)
    marks.insert(field.name)
  }

  /// Puts a field in the place of the one of its name.
  mutating func replace(_ field: Culture.Field) {
    if let index = fields.firstIndex(where: { $0.name == field.name }) { fields[index] = field }
  }
}
