import CultureFormat
import Language
public import LocatedYAML

/// The options of a check, as its rule file has them, with what they may refer to.
public struct CheckOptions {
  public var reader: MappingReader
  let vocabulary: Vocabulary
  /// The kinds of part that the rule is for; empty for any.
  let kinds: [Format.PartKind]
  /// Options that the configuration sets; they stand before those of the rule file.
  let overrides: [String: YAMLNode]
  private(set) var usedOverrides: Set<String> = []
  /// The entries of lexicons that the check looks for.
  var terms = EntrySet()
  /// The grammar that the check goes by.
  var topics: Set<Grammar.Topic> = []

  init(
    reader: MappingReader, vocabulary: Vocabulary, kinds: [Format.PartKind], overrides: [String: YAMLNode] = [:]
  ) {
    self.reader = reader
    self.vocabulary = vocabulary
    self.kinds = kinds
    self.overrides = overrides
  }

  /// The one check that the mapping names.
  mutating func onlyCheck() -> (any Check)? {
    let checks = checks()
    if checks.count > 1 { reader.report(.wrongKind(name: "check", expected: .mapping), at: reader.node) }
    return checks.first
  }

  /// Every check that the mapping names, with its options.
  mutating func checks() -> [any Check] {
    let kinds = CheckKinds.byName
    let checks = reader.keys.compactMap { key -> (any Check)? in
      guard let kind = kinds[key], let node = reader.value(key) else { return nil }
      return check(kind, node)
    }
    if reader.keys.isEmpty { reader.report(.missingKey(name: "check"), at: reader.node) }
    for key in reader.keys where kinds[key] == nil {
      _ = reader.value(key)
      let nearest = NearestName.find(key, among: kinds.keys.sorted())
      let place = reader.node.pairs.first { $0.key.text == key }?.key ?? reader.node
      reader.report(.unknownKey(name: key, nearest: nearest), at: place)
    }
    return checks
  }

  /// The checks of a list, one an element; nil where one of them cannot be read.
  mutating func listedChecks() -> [any Check]? {
    let elements = reader.node.elements
    if elements.isEmpty { reader.report(.wrongKind(name: "checks", expected: .list), at: reader.node) }
    let checks = elements.map { element in
      var options = CheckOptions(
        reader: MappingReader(element, name: "check"), vocabulary: vocabulary, kinds: kinds, overrides: overrides)
      let check = options.onlyCheck()
      usedOverrides.formUnion(options.usedOverrides)
      terms.formUnion(options.terms)
      topics.formUnion(options.topics)
      reader.adopt(options.reader.problems)
      return check
    }
    return checks.isEmpty || checks.contains { $0 == nil } ? nil : checks.compactMap { $0 }
  }

  private mutating func check(_ kind: any Check.Type, _ node: YAMLNode) -> (any Check)? {
    var options = CheckOptions(
      reader: MappingReader(node, name: kind.name, overrides: overrides), vocabulary: vocabulary, kinds: self.kinds,
      overrides: overrides)
    let check = kind.init(&options)
    options.reader.finish()
    usedOverrides.formUnion(options.reader.usedOverrides.union(options.usedOverrides))
    terms.formUnion(options.terms)
    topics.formUnion(options.topics)
    reader.adopt(options.reader.problems)
    return check
  }
}
