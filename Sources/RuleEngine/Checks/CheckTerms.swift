import CultureFormat
import Language
import LocatedYAML

/// Entries of lexicons, and grammar, that the options of a check name.
extension CheckOptions {
  /// Entries of lexicons under a key: the name of a lexicon, or a map with `lexicon` and the
  /// attributes its entries must have; or a list of these. None where the key is not written.
  mutating func entries(_ key: String) -> EntrySet {
    let selection = EntrySelection(lexicons: vocabulary.lexicons)
    let set = answer { reader in reader.value(key).map { selection.entries($0, &reader) } ?? EntrySet() }
    notes(set)
    return set
  }

  /// The same under a key that has to be there; nil where it is not.
  mutating func requiredEntries(_ key: String) -> EntrySet? {
    answer { $0.required(key) != nil } ? entries(key) : nil
  }

  /// The name of a lexicon under a key.
  mutating func lexicon(_ key: String) -> String? {
    let selection = EntrySelection(lexicons: vocabulary.lexicons)
    let name: String? = answer { reader in
      reader.required(key).flatMap { selection.entries(of: $0, with: [:], &reader).isEmpty ? nil : $0.text }
    }
    if let name { looksFor(name) }
    return name
  }

  /// The grammar, for a check that goes by a topic of it.
  mutating func grammar(of topic: Grammar.Topic) -> Grammar {
    notes(topic: topic)
    return vocabulary.grammar
  }

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
    guard let entries = requiredEntries(key) else { return (EntryMap(), []) }
    let found = vocabulary.lexicons.items(of: entries)
    var seen: Set<String> = []
    let ids = found.ids.values.filter { seen.insert($0).inserted }
    return (found.ids, ids.map { id in
      Item(
        id: id, name: { LocalizedText { found.name(of: id, in: $0) } }, path: found.fields[id].map { PartPath($0) })
    })
  }

  /// Says that the check looks for the entries of a lexicon.
  mutating func looksFor(_ lexicon: String) {
    if !isKept, let entries = vocabulary.lexicons.entries(of: lexicon) { notes(entries) }
  }
}

/// Reads which entries of lexicons a rule file names.
struct EntrySelection {
  let lexicons: Lexicons

  /// Those that a node names, or all that the nodes of a list do.
  func entries(_ node: YAMLNode, _ reader: inout MappingReader) -> EntrySet {
    var set = EntrySet()
    for node in node.kind == .sequence ? node.elements : [node] { set.formUnion(selection(node, &reader)) }
    return set
  }

  private func selection(_ node: YAMLNode, _ reader: inout MappingReader) -> EntrySet {
    guard node.kind == .mapping else { return entries(of: node, with: [:], &reader) }
    guard let name = node.value(of: "lexicon") else {
      reader.report(.missingKey(name: "lexicon"), at: node)
      return EntrySet()
    }
    let attributes = node.pairs.filter { $0.key.text != "lexicon" }.map { pair in
      (pair.key.text, Set(pair.value.kind == .sequence ? pair.value.elements.map(\.text) : [pair.value.text]))
    }
    return entries(of: name, with: Dictionary(attributes) { $0.union($1) }, &reader)
  }

  /// The entries of a lexicon that have the attributes; none at all is reported.
  func entries(of name: YAMLNode, with attributes: [String: Set<String>], _ reader: inout MappingReader) -> EntrySet {
    if let entries = lexicons.entries(of: name.text, with: attributes), !entries.isEmpty { return entries }
    let nearest = NearestName.find(name.text, among: lexicons.names)
    reader.report(.unknownValue(name: "lexicon", value: name.text, nearest: nearest), at: name)
    return EntrySet()
  }
}
