import CultureFormat
import Language
import LocatedYAML

/// Entries of lexicons, and grammar, that the options of a check name.
extension CheckOptions {
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
