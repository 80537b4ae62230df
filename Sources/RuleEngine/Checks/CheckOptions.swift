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
  private(set) var terms = EntrySet()
  /// The grammar that the check goes by.
  private(set) var topics: Set<Grammar.Topic> = []

  /// What rule files may name; one for all rules.
  final class Vocabulary: Sendable {
    let format: Format
    let lexicons: Lexicons
    let grammar: Grammar
    /// nil where the lexicons lack the themes.
    let alignment: Lazy<AlignmentMeasure?>
    let placeholders: Lazy<Placeholders>
    let customers: Lazy<CustomerMentions>
    let similar: Lazy<SimilarTexts>

    init(format: Format, lexicons: Lexicons, grammar: Grammar) {
      self.format = format
      self.lexicons = lexicons
      self.grammar = grammar
      alignment = Lazy { AlignmentMeasure(lexicons) }
      placeholders = Lazy { Placeholders(lexicons) }
      customers = Lazy { CustomerMentions(lexicons) }
      similar = Lazy { SimilarTexts(lexicons) }
    }
  }

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

  /// Paths under a key, each of which has to lead somewhere.
  ///
  /// - Parameter orListed: whether the options may be the list of paths itself.
  mutating func paths(_ key: String, orListed: Bool = false) -> [PartPath]? {
    var nodes = reader.texts(key)
    if orListed, nodes.isEmpty { nodes = reader.node.elements.filter { $0.kind == .scalar } }
    let paths = nodes.map { path($0, key) }
    return paths.isEmpty ? nil : paths
  }

  /// The path under a key that has to be there.
  mutating func path(_ key: String) -> PartPath? {
    reader.required(key).map { path($0, key) }
  }

  private mutating func path(_ node: YAMLNode, _ key: String) -> PartPath {
    let path = PartPath(node.text)
    if let end = paths.deadEnd(of: path, from: kinds) {
      let nearest = NearestName.find(end.step, among: end.known)
      reader.report(.unknownValue(name: key, value: end.step, nearest: nearest), at: node)
    }
    return path
  }

  /// The names of fields of the part itself under a key.
  mutating func fields(_ key: String) -> [String]? {
    guard let paths = paths(key), let node = reader.value(key) else { return nil }
    for path in paths where path.start != .part || path.steps.count != 1 {
      reader.report(.unknownValue(name: key, value: path.description, nearest: path.steps.last), at: node)
    }
    return paths.compactMap(\.steps.last)
  }

  /// What a path is called for people: the keys on its way.
  func label(of path: PartPath) -> LocalizedText { paths.label(of: path, from: kinds) }

  /// The field that a path leads to.
  func field(at path: PartPath) -> Format.Field? { paths.field(at: path, from: kinds) }

  private var paths: PathChecker { PathChecker(format: vocabulary.format) }

  /// Entries of lexicons under a key: the name of a lexicon, or a map with `lexicon` and the
  /// attributes its entries must have; or a list of these.
  mutating func entries(_ key: String) -> EntrySet {
    guard let node = reader.value(key) else { return EntrySet() }
    var set = EntrySet()
    for node in node.kind == .sequence ? node.elements : [node] { set.formUnion(selection(node, key)) }
    terms.formUnion(set)
    return set
  }

  /// The name of a lexicon under a key.
  mutating func lexicon(_ key: String) -> String? {
    guard let node = reader.required(key) else { return nil }
    let entries = entries(of: node, with: [:])
    terms.formUnion(entries)
    return entries.isEmpty ? nil : node.text
  }

  /// The grammar, for a check that goes by a topic of it.
  mutating func grammar(of topic: Grammar.Topic) -> Grammar {
    goesBy(topic)
    return vocabulary.grammar
  }

  /// Says that the check goes by a topic of the grammar.
  mutating func goesBy(_ topic: Grammar.Topic) { topics.insert(topic) }

  /// A thing that entries of a lexicon stand for.
  struct Item: Sendable {
    let id: String
    /// What it is called; asked for where it is missed.
    let name: @Sendable () -> LocalizedText
    /// A field that holds it; nil where words alone do.
    let path: PartPath?
  }

  /// The things that entries under a key stand for, in the order of the lexicon, and by entry the thing's `id`.
  mutating func items(_ key: String) -> (ids: EntryMap<String>, items: [Item]) {
    guard reader.required(key) != nil else { return (EntryMap(), []) }
    let found = vocabulary.lexicons.items(of: entries(key))
    var seen: Set<String> = []
    let ids = found.ids.values.filter { seen.insert($0).inserted }
    return (found.ids, ids.map { id in
      Item(
        id: id, name: { LocalizedText { found.name(of: id, in: $0) } }, path: found.fields[id].map { PartPath($0) })
    })
  }

  /// Says that the check looks for the entries of a lexicon that its options do not name.
  mutating func looksFor(_ lexicon: String) {
    if let entries = vocabulary.lexicons.entries(of: lexicon) { terms.formUnion(entries) }
  }

  private mutating func selection(_ node: YAMLNode, _ key: String) -> EntrySet {
    guard node.kind == .mapping else { return entries(of: node, with: [:]) }
    guard let name = node.value(of: "lexicon") else {
      reader.report(.missingKey(name: "lexicon"), at: node)
      return EntrySet()
    }
    let attributes = node.pairs.filter { $0.key.text != "lexicon" }.map { pair in
      (pair.key.text, Set(pair.value.kind == .sequence ? pair.value.elements.map(\.text) : [pair.value.text]))
    }
    return entries(of: name, with: Dictionary(attributes) { $0.union($1) })
  }

  private mutating func entries(of name: YAMLNode, with attributes: [String: Set<String>]) -> EntrySet {
    if let entries = vocabulary.lexicons.entries(of: name.text, with: attributes), !entries.isEmpty { return entries }
    let nearest = NearestName.find(name.text, among: vocabulary.lexicons.names)
    reader.report(.unknownValue(name: "lexicon", value: name.text, nearest: nearest), at: name)
    return EntrySet()
  }
}
