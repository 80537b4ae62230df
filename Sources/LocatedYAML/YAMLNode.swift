public import Places

/// A node of a ``YAMLTree``.
public struct YAMLNode: Sendable {
  /// What sort of node it is; an alias stands for the node that it names.
  public enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping, alias
  }

  /// How a scalar is written.
  public enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  public let tree: YAMLTree
  let index: Int32

  private var record: YAMLTree.Record { tree.record(index) }

  /// Equal for two ways to the same node, as through an anchor and its alias.
  public var id: Int { Int(index) }

  /// The node itself, or what the alias stands for.
  public var resolved: YAMLNode {
    let record = record
    return record.kind == .alias ? YAMLNode(tree: tree, index: record.first) : self
  }

  /// The same node of a tree that is read throughout.
  public var unpacked: YAMLNode { YAMLNode(tree: tree.unpacked(), index: index) }

  public var isAlias: Bool { record.kind == .alias }

  /// Never `alias`: that of ``resolved``.
  public var kind: Kind { tree.resolvedRecord(index).kind }

  public var style: Style { tree.resolvedRecord(index).style }

  /// Where the node stands in its source; a quoted text with its quotes, a block text from `|` or `>` on.
  public var offsets: Range<Int> { Int(record.start)..<Int(record.end) }

  public var range: SourceRange { tree.source.range(offsets) }

  public var location: Location { Location(file: tree.source.name, document: tree.document, range: range) }

  /// The decoded text of a scalar as UTF-8; empty for a collection.
  public var utf8: ArraySlice<UInt8> { tree.utf8(tree.resolvedRecord(index).text) }

  /// The decoded text of a scalar; empty for a collection.
  public var text: String { tree.withText(tree.resolvedRecord(index).text) { String(decoding: $0, as: UTF8.self) } }

  /// Whether the decoded text of a scalar is this one; faster than to compare ``text``.
  public func isText(_ text: String) -> Bool { tree.isText(tree.resolvedRecord(index).text, text) }

  /// Whether this is YAML's way of saying nothing: an empty value, `~` or `null`.
  public var isNull: Bool {
    let record = tree.resolvedRecord(index)
    guard record.kind == .scalar, record.style == .plain, record.text.count < 5 else { return false }
    return record.text.count == 0 || ["~", "null", "Null", "NULL"].contains { tree.isText(record.text, $0) }
  }

  /// The elements of a sequence; empty for anything else.
  public var elements: [YAMLNode] { kind == .sequence ? children : [] }

  /// The pairs of a mapping in their order, merge keys taken apart; empty for anything else.
  public var pairs: [YAMLPair] {
    guard kind == .mapping else { return [] }
    let own = ownPairs
    guard own.contains(where: \.isMerge) else { return own }
    return MergeKeys.flatten(resolved)
  }

  /// The key of the first of the ``pairs``; mostly found without looking at the others.
  public var firstKey: YAMLNode? {
    let record = tree.resolvedRecord(index)
    guard record.kind == .mapping, record.first >= 0 else { return nil }
    return tree.isMergeKey(record.first) ? pairs.first?.key : YAMLNode(tree: tree, index: record.first)
  }

  /// The pairs as written, merge keys among them.
  var ownPairs: [YAMLPair] {
    var pairs: [YAMLPair] = []
    pairs.reserveCapacity(tree.count(from: tree.resolvedRecord(index).first) / 2)
    for pair in OwnPairs(self) { pairs.append(pair) }
    return pairs
  }

  private var children: [YAMLNode] {
    var children: [YAMLNode] = []
    var next = tree.resolvedRecord(index).first
    children.reserveCapacity(tree.count(from: next))
    while next >= 0 {
      children.append(YAMLNode(tree: tree, index: next))
      next = tree.record(next).next
    }
    return children
  }
}

/// A key and its value in a mapping.
public struct YAMLPair: Sendable {
  fileprivate let tree: YAMLTree
  fileprivate let keyIndex: Int32
  fileprivate let valueIndex: Int32
  fileprivate let keyText: YAMLTree.Record.Text

  public var key: YAMLNode { YAMLNode(tree: tree, index: keyIndex) }
  public var value: YAMLNode { YAMLNode(tree: tree, index: valueIndex) }

  /// Whether the key's decoded text is this one.
  public func hasKey(_ text: String) -> Bool { tree.isText(keyText, text) }

  var isMerge: Bool { keyText.count == 2 && tree.isMergeKey(keyIndex) }
}

/// The pairs of a mapping as written, one after the other.
struct OwnPairs: Sequence, IteratorProtocol {
  private let tree: YAMLTree
  /// The next key; -1 at the end.
  private var nextKey: Int32

  init(_ mapping: YAMLNode) {
    tree = mapping.tree
    nextKey = tree.resolvedRecord(mapping.index).first
  }

  mutating func next() -> YAMLPair? {
    guard nextKey >= 0 else { return nil }
    let key = tree.record(nextKey)
    guard key.next >= 0 else { return nil }
    let text = key.kind == .alias ? tree.record(key.first).text : key.text
    defer { nextKey = tree.record(key.next).next }
    return YAMLPair(tree: tree, keyIndex: nextKey, valueIndex: key.next, keyText: text)
  }
}

extension YAMLTree {
  /// How a node is stored, or what its alias stands for.
  fileprivate func resolvedRecord(_ index: Int32) -> Record {
    let own = record(index)
    return own.kind == .alias ? record(own.first) : own
  }

  fileprivate func isText(_ own: Record.Text, _ text: String) -> Bool {
    var text = text
    guard own.count == text.utf8.count else { return false }
    return withText(own) { own in
      text.withUTF8 { text in
        for index in own.indices where own[index] != text[index] { return false }
        return true
      }
    }
  }

  fileprivate func isMergeKey(_ index: Int32) -> Bool {
    let key = resolvedRecord(index)
    return key.kind == .scalar && key.style == .plain && isText(key.text, "<<")
  }
}
