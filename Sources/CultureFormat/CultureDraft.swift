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
  var fields: [Culture.Field] = []

  func field(_ name: String) -> Culture.Field? {
    fields.first { $0.name == name }
  }
}
