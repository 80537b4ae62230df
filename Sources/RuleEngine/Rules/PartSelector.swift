import CultureFormat
import Language
import LocatedYAML

/// Which parts a rule is for: those of a kind, perhaps only where they stand in a part of another kind, or where
/// fields of theirs say so; or the texts in some of their fields.
public struct PartSelector: Sendable {
  /// nil for parts of every kind.
  public let kind: String?
  let parent: String?
  private(set) var conditions: [Condition]
  /// nil for the parts themselves.
  let textFields: [String]?

  /// What a field has to say.
  struct Condition: Sendable {
    let field: String
    let values: Set<String>
    /// nil for a field whose words are compared as they stand.
    fileprivate(set) var recognition: Recognition?
  }

  init(kind: String?, parent: String? = nil, conditions: [Condition] = [], textFields: [String]? = nil) {
    self.kind = kind
    self.parent = parent
    self.conditions = conditions
    self.textFields = textFields
  }

  /// Whether it is for a part of its kind, or for texts in it.
  func chooses(_ part: Culture.Part, _ analysis: Analysis) -> Bool {
    // By their indices, as they are asked for every part and taking one out would retain what it holds.
    stands(part, analysis.culture) && conditions.indices.allSatisfy { conditions[$0].holds(part, analysis) }
  }

  /// Whether it is for some of the parts of its kind only.
  var isChoosy: Bool { parent != nil || !conditions.isEmpty }

  /// The same with conditions that know what a field makes of a part.
  func recognising(_ format: Format, _ lexicons: Lexicons) -> PartSelector {
    var selector = self
    for index in conditions.indices {
      let field = kind.flatMap(format.part)?.field(conditions[index].field)
      selector.conditions[index].recognition = field.flatMap { Recognition($0, lexicons) }
    }
    return selector
  }

  private func stands(_ part: Culture.Part, _ culture: Culture) -> Bool {
    guard let parent else { return true }
    return part.parent.map { culture.parts[$0].kind == parent } ?? false
  }
}

extension PartSelector.Condition {
  /// Whether the words of its fields are those that the selector wants.
  func holds(_ part: Culture.Part, _ analysis: Analysis) -> Bool {
    if let recognition { return !analysis.kinds(of: part, recognition).isDisjoint(with: values) }
    guard case .words(let words)? = part.field(field)?.content else { return false }
    return words.contains { values.contains(Self.plain($0.text)) }
  }

  /// A word as it is compared: small letters, flags as `true` and `false`.
  static func plain(_ word: String) -> String {
    FlagWord.value(of: word).map(String.init) ?? word.lowercased()
  }
}
