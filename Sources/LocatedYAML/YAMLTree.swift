import Packing
public import Places

/// One YAML document: every key and value with its place.
///
/// The nodes stand in one array in document order, the decoded texts in one buffer. Aliases are
/// references, never copies, so a document is as large as its file, whatever its aliases expand to.
public final class YAMLTree: Sendable {
  private let origin: Origin
  /// 0-based among the documents of the file.
  public let document: Int
  private let store: Store
  private let rootIndex: Int32

  /// What the nodes and their decoded texts are read from.
  enum Store: Sendable {
    case made([Record], texts: [UInt8])
    /// Of a tree that the build made, most of whose nodes are never asked for.
    case packed(PackedText, PackedTree)
  }

  private enum Origin: Sendable {
    case file(SourceFile)
    /// Of a tree that the build made: seldom asked for.
    case made(@Sendable () -> SourceFile)
  }

  convenience init(source: SourceFile, document: Int, records: [Record], texts: [UInt8], root: Int32) {
    self.init(.file(source), document: document, .made(records, texts: texts), root: root)
  }

  convenience init(source: @escaping @Sendable () -> SourceFile, packed: PackedText, _ tree: PackedTree) {
    self.init(.made(source), document: 0, .packed(packed, tree), root: tree.root)
  }

  private init(_ origin: Origin, document: Int, _ store: Store, root: Int32) {
    self.origin = origin
    self.document = document
    self.store = store
    rootIndex = root
  }

  /// The nodes in document order.
  var records: [Record] {
    switch store {
    case .made(let records, _): records
    case .packed(_, let tree): tree.records
    }
  }

  func record(_ index: Int32) -> Record {
    switch store {
    case .made(let records, _): records[Int(index)]
    case .packed(_, let tree): tree.record(Int(index))
    }
  }

  /// The decoded text of a scalar, where it lies.
  @inline(__always)
  func withText<Answer>(_ text: Record.Text, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    switch store {
    case .made(_, let texts):
      texts.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[text.range])) }
    case .packed(let packed, let tree):
      // The text has to be there for as long as somebody looks at it.
      withExtendedLifetime(packed) { body(UnsafeBufferPointer(rebasing: tree.texts[text.range])) }
    }
  }

  func utf8(_ text: Record.Text) -> ArraySlice<UInt8> {
    switch store {
    case .made(_, let texts): texts[text.range]
    case .packed: withText(text) { Array($0)[...] }
    }
  }

  /// All decoded texts.
  var texts: [UInt8] {
    switch store {
    case .made(_, let texts): texts
    case .packed(_, let tree): Array(tree.texts)
    }
  }

  public var source: SourceFile {
    switch origin {
    case .file(let source): source
    case .made(let source): source()
    }
  }

  /// The decoded texts of all scalars, keys among them, each followed by a line break.
  public var allTexts: [UInt8] {
    records.filter { $0.kind == .scalar }.flatMap { utf8($0.text) + [UInt8(ascii: "\n")] }
  }

  /// Whether there is more than one way to some of its nodes.
  public var hasAliases: Bool { records.contains { $0.kind == .alias } }

  /// Every scalar, keys among them, in document order.
  public var scalars: [YAMLNode] {
    records.indices.filter { records[$0].kind == .scalar }.map { YAMLNode(tree: self, index: Int32($0)) }
  }

  public var root: YAMLNode { YAMLNode(tree: self, index: rootIndex) }

  /// The same with all nodes at hand, for a tree of which most are asked for, again and again.
  fileprivate func unpacked() -> YAMLTree {
    switch store {
    case .made: self
    case .packed: YAMLTree(origin, document: document, .made(records, texts: texts), root: rootIndex)
    }
  }

  /// How a node is stored.
  struct Record: Sendable {
    var kind: YAMLNode.Kind
    var style = YAMLNode.Style.plain
    /// Offsets in the source.
    var start: UInt32
    var end: UInt32
    /// A scalar's text among those of the tree.
    var text = Text()
    /// The first child of a collection; for an alias, the node it stands for; -1 for none.
    var first: Int32 = -1
    /// The next node of the same collection; -1 at the last. A mapping's children are keys and values in turn.
    var next: Int32 = -1

    /// Where a decoded text lies.
    struct Text: Sendable {
      var start: UInt32 = 0
      var end: UInt32 = 0

      var count: Int { Int(end - start) }
      var range: Range<Int> { Int(start)..<Int(end) }
    }
  }
}

/// A node of a ``YAMLTree``.
public struct YAMLNode: Sendable {
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
  public var utf8: ArraySlice<UInt8> { tree.utf8(resolved.record.text) }

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
    guard kind == .mapping, resolved.record.first >= 0 else { return nil }
    let key = YAMLNode(tree: tree, index: resolved.record.first)
    return tree.isMergeKey(key.index) ? pairs.first?.key : key
  }

  /// The pairs as written, merge keys among them.
  var ownPairs: [YAMLPair] {
    var pairs: [YAMLPair] = []
    var next = tree.resolvedRecord(index).first
    while next >= 0 {
      let key = tree.record(next)
      guard key.next >= 0 else { break }
      let text = key.kind == .alias ? tree.record(key.first).text : key.text
      pairs.append(YAMLPair(tree: tree, keyIndex: next, valueIndex: key.next, keyText: text))
      next = tree.record(key.next).next
    }
    return pairs
  }

  private var children: [YAMLNode] {
    var children: [YAMLNode] = []
    var next = tree.resolvedRecord(index).first
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
