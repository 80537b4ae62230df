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
    record.kind == .alias ? YAMLNode(tree: tree, index: record.first) : self
  }

  /// The same node of a tree that is read throughout.
  public var unpacked: YAMLNode { YAMLNode(tree: tree.unpacked(), index: index) }

  public var isAlias: Bool { record.kind == .alias }

  /// Never `alias`: that of ``resolved``.
  public var kind: Kind { resolved.record.kind }

  public var style: Style { resolved.record.style }

  /// Where the node stands in its source; a quoted text with its quotes, a block text from `|` or `>` on.
  public var offsets: Range<Int> { Int(record.start)..<Int(record.end) }

  public var range: SourceRange { tree.source.range(offsets) }

  public var location: Location { Location(file: tree.source.name, document: tree.document, range: range) }

  /// The decoded text of a scalar as UTF-8; empty for a collection.
  public var utf8: ArraySlice<UInt8> {
    let record = resolved.record
    return tree.texts[Int(record.textStart)..<Int(record.textEnd)]
  }

  /// The decoded text of a scalar; empty for a collection.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether the decoded text of a scalar is this one; faster than to compare ``text``.
  public func isText(_ text: String) -> Bool {
    let own = record
    let record = own.kind == .alias ? tree.record(own.first) : own
    guard Int(record.textEnd - record.textStart) == text.utf8.count else { return false }
    return tree.texts[Int(record.textStart)..<Int(record.textEnd)].elementsEqual(text.utf8)
  }

  /// Whether this is YAML's way of saying nothing: an empty value, `~` or `null`.
  public var isNull: Bool {
    let record = resolved.record
    guard record.kind == .scalar, record.style == .plain, record.textEnd - record.textStart < 5 else { return false }
    return record.textStart == record.textEnd || ["~", "null", "Null", "NULL"].contains(where: isText)
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
    guard kind == .mapping, resolved.record.first >= 0 else { return nil }
    let key = YAMLNode(tree: tree, index: resolved.record.first)
    return YAMLPair(key: key, value: key).isMerge ? pairs.first?.key : key
  }

  /// The pairs as written, merge keys among them.
  var ownPairs: [YAMLPair] {
    var pairs: [YAMLPair] = []
    var next = resolved.record.first
    while next >= 0 {
      let value = tree.record(next).next
      guard value >= 0 else { break }
      pairs.append(YAMLPair(key: YAMLNode(tree: tree, index: next), value: YAMLNode(tree: tree, index: value)))
      next = tree.record(value).next
    }
    return pairs
  }

  private var children: [YAMLNode] {
    var children: [YAMLNode] = []
    var next = resolved.record.first
    while next >= 0 {
      children.append(YAMLNode(tree: tree, index: next))
      next = tree.record(next).next
    }
    return children
  }
}

/// A key and its value in a mapping.
public struct YAMLPair: Sendable {
  public let key: YAMLNode
  public let value: YAMLNode

  var isMerge: Bool { key.isText("<<") && key.kind == .scalar && key.style == .plain }
}
