import CultureFormat
import Language
import LocatedYAML

/// Reads what a rule is for: kinds of parts by name, or maps that say more; `text` stands for every text,
/// `claim` for those in which the organisation says something of itself, `part` for every part.
struct SelectorReader {
  private(set) var problems: [ReadingProblem] = []
  private let vocabulary: CheckOptions.Vocabulary

  init(_ vocabulary: CheckOptions.Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// What `for` says of a rule for every text.
  private static let text = "text"
  /// What `for` says of a rule for every text in which the organisation says something of itself.
  private static let claim = "claim"
  /// What `for` says of a rule for every part.
  private static let part = "part"
  /// Every word that `for` may say beside a kind of part.
  static let subjects = [text, claim, part]

  /// What a rule is for, as far as kinds go; what is wrong with it is left to ``selectors(_:)``.
  func target(_ node: YAMLNode) -> RuleTarget {
    let nodes = node.kind == .sequence ? node.elements : [node]
    let names = nodes.map { $0.kind == .mapping ? $0.value(of: "part")?.text ?? "" : $0.text }
    if names.contains(Self.text) { return .texts }
    if names.contains(Self.part) { return .everyPart }
    return .kinds(names.flatMap { $0 == Self.claim ? claims.compactMap(\.kind) : [$0] })
  }

  /// nil for every text.
  mutating func selectors(_ node: YAMLNode) -> [PartSelector]? {
    let nodes = node.kind == .sequence ? node.elements : [node]
    if nodes.contains(where: { $0.kind == .scalar && $0.text == Self.text }) {
      for node in nodes where node.kind == .scalar && node.text != Self.text { _ = kind(node) }
      return nil
    }
    return nodes.flatMap { $0.kind == .mapping ? [selector($0)].compactMap { $0 } : selectors(named: $0) }
  }

  private mutating func selectors(named node: YAMLNode) -> [PartSelector] {
    if node.text == Self.part { return [PartSelector(kind: nil)] }
    if node.text == Self.claim { return claims }
    return kind(node).map { [PartSelector(kind: $0.name)] } ?? []
  }

  /// The texts of every field that the format calls a claim.
  private var claims: [PartSelector] {
    vocabulary.format.parts.compactMap { kind in
      let fields = kind.fields.filter(\.isClaim).map(\.name)
      return fields.isEmpty ? nil : PartSelector(kind: kind.name, textFields: fields)
    }
  }

  private mutating func selector(_ node: YAMLNode) -> PartSelector? {
    var reader = MappingReader(node, name: "for")
    let part = reader.required("part").flatMap { kind($0) }
    let parent = reader.value("in").flatMap { node in kind(node).flatMap { self.parent($0, of: part, node) } }
    let conditions = part.map { self.conditions(&reader, $0) } ?? []
    let textFields = reader.texts("text").filter { known($0, part) }.map(\.text)
    reader.finish()
    problems += reader.problems
    return part.map {
      PartSelector(
        kind: $0.name, parent: parent?.name, conditions: conditions, textFields: textFields.isEmpty ? nil : textFields)
    }
  }

  /// A part of the kind has to be able to stand in one of the other kind.
  private mutating func parent(_ parent: Format.PartKind, of part: Format.PartKind?, _ node: YAMLNode) -> Format.PartKind? {
    guard let part, !parent.fields.contains(where: { $0.holds.part == part.name }) else { return parent }
    let known = vocabulary.format.parts.filter { $0.fields.contains { $0.holds.part == part.name } }.map(\.name)
    problems.append(
      ReadingProblem(.unknownValue(name: "in", value: parent.name, nearest: known.first), at: node))
    return nil
  }

  private mutating func conditions(
    _ reader: inout MappingReader, _ kind: Format.PartKind
  ) -> [PartSelector.Condition] {
    guard let map = reader.mapping("where") else { return [] }
    return map.node.pairs.compactMap { pair in
      guard known(pair.key, kind), let field = kind.field(pair.key.text) else { return nil }
      guard [.word, .flag, .names].contains(field.holds) else {
        report(pair.key, "where", kind.fields.filter { [.word, .flag, .names].contains($0.holds) }.map(\.name))
        return nil
      }
      let recognition = Recognition(field, vocabulary.lexicons)
      let nodes = pair.value.kind == .sequence ? pair.value.elements : [pair.value]
      let values = nodes.map { PartSelector.Condition.plain($0.text) }
      if let known = recognition?.allKinds {
        for (node, value) in zip(nodes, values) where !known.contains(value) { report(node, "where", known) }
      }
      for node in nodes where field.holds == .flag && FlagWord.value(of: node.text) == nil {
        problems.append(ReadingProblem(.wrongKind(name: field.name, expected: .flag), at: node))
      }
      return PartSelector.Condition(field: field.name, values: Set(values), recognition: recognition)
    }
  }

  private mutating func kind(_ node: YAMLNode) -> Format.PartKind? {
    if let kind = vocabulary.format.part(node.text) { return kind }
    report(node, "for", vocabulary.format.parts.map(\.name) + Self.subjects)
    return nil
  }

  private mutating func known(_ node: YAMLNode, _ kind: Format.PartKind?) -> Bool {
    guard let kind, kind.field(node.text) == nil else { return true }
    report(node, "for", kind.fields.map(\.name))
    return false
  }

  private mutating func report(_ node: YAMLNode, _ name: String, _ known: [String]) {
    let nearest = NearestName.find(node.text, among: known)
    problems.append(ReadingProblem(.unknownValue(name: name, value: node.text, nearest: nearest), at: node))
  }
}
