import Packing
public import Places

/// One YAML document: every key and value with its place.
///
/// The nodes stand in one array in document order, the decoded texts in the source or beside it. Aliases are
/// references, never copies, so a document is as large as its file, whatever its aliases expand to.
public final class YAMLTree: Sendable {
  private let origin: Origin
  /// 0-based among the documents of the file.
  public let document: Int
  private let store: Store
  private let rootIndex: Int32

  /// What the nodes and their decoded texts are read from.
  enum Store: Sendable {
    case made([Record], texts: DecodedTexts)
    /// Of a tree that the build made, most of whose nodes are never asked for.
    case packed(PackedText, PackedTree)
  }

  private enum Origin: Sendable {
    case file(SourceFile)
    /// Of a tree that the build made: seldom asked for.
    case made(@Sendable () -> SourceFile)
  }

  convenience init(source: SourceFile, document: Int, records: [Record], texts: DecodedTexts, root: Int32) {
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

  /// The node of a number.
  func record(_ index: Int32) -> Record {
    switch store {
    case .made(let records, _): records[Int(index)]
    case .packed(_, let tree): tree.record(Int(index))
    }
  }

  /// How many nodes of a collection there are from one on; 0 where counting would cost more than it spares.
  func count(from first: Int32) -> Int {
    guard case .made(let records, _) = store else { return 0 }
    var (count, next) = (0, first)
    while next >= 0 { (count, next) = (count + 1, records[Int(next)].next) }
    return count
  }

  /// The decoded text of a scalar, where it lies.
  @inline(__always)
  func withText<Answer>(_ text: Record.Text, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    switch store {
    case .made(_, let texts): texts.withBytes(of: text, body)
    case .packed(let packed, let tree):
      // The text has to be there for as long as somebody looks at it.
      withExtendedLifetime(packed) { body(UnsafeBufferPointer(rebasing: tree.texts[text.range])) }
    }
  }

  func utf8(_ text: Record.Text) -> ArraySlice<UInt8> {
    switch store {
    case .made(_, let texts): texts[text]
    case .packed: withText(text) { Array($0)[...] }
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

  /// The node of an ``YAMLNode/id``.
  package func node(_ id: Int) -> YAMLNode { YAMLNode(tree: self, index: Int32(id)) }

  /// The same with all nodes at hand, for a tree of which most are asked for, again and again.
  func unpacked() -> YAMLTree {
    switch store {
    case .made: self
    case .packed(_, let tree):
      YAMLTree(
        origin, document: document, .made(tree.records, texts: DecodedTexts(Array(tree.texts))), root: rootIndex)
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
