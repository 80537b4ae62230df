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
  let texts: [UInt8]
  private let rootIndex: Int32

  /// What the nodes are read from.
  enum Store: Sendable {
    case made([Record])
    /// Of a tree that the build made, most of whose nodes are never asked for.
    case packed(PackedText)
  }

  private enum Origin: Sendable {
    case file(SourceFile)
    /// Of a tree that the build made: seldom asked for.
    case made(@Sendable () -> SourceFile)
  }

  convenience init(source: SourceFile, document: Int, records: [Record], texts: [UInt8], root: Int32) {
    self.init(.file(source), document: document, .made(records), texts: texts, root: root)
  }

  convenience init(source: @escaping @Sendable () -> SourceFile, packed: PackedText, texts: [UInt8], root: Int32) {
    self.init(.made(source), document: 0, .packed(packed), texts: texts, root: root)
  }

  private init(_ origin: Origin, document: Int, _ store: Store, texts: [UInt8], root: Int32) {
    self.origin = origin
    self.document = document
    self.store = store
    self.texts = texts
    rootIndex = root
  }

  /// The nodes in document order.
  var records: [Record] {
    switch store {
    case .made(let records): records
    case .packed(let packed): (0..<PackedReader(packed).recordCount).map { PackedReader(packed).record($0) }
    }
  }

  /// The node of a number.
  func record(_ index: Int32) -> Record {
    switch store {
    case .made(let records): records[Int(index)]
    case .packed(let packed): PackedReader(packed).record(Int(index))
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
    records.filter { $0.kind == .scalar }
      .flatMap { texts[Int($0.textStart)..<Int($0.textEnd)] + [UInt8(ascii: "\n")] }
  }

  /// Every scalar, keys among them, in document order.
  public var scalars: [YAMLNode] {
    records.indices.filter { records[$0].kind == .scalar }.map { YAMLNode(tree: self, index: Int32($0)) }
  }

  public var root: YAMLNode { YAMLNode(tree: self, index: rootIndex) }

  /// The same with all nodes at hand, for a tree of which most are asked for, again and again.
  func unpacked() -> YAMLTree {
    switch store {
    case .made: self
    case .packed: YAMLTree(origin, document: document, .made(records), texts: texts, root: rootIndex)
    }
  }

  /// How a node is stored.
  struct Record: Sendable {
    var kind: YAMLNode.Kind
    var style = YAMLNode.Style.plain
    /// Offsets in the source.
    var start: UInt32
    var end: UInt32
    /// A scalar's text in `texts`.
    var textStart: UInt32 = 0
    var textEnd: UInt32 = 0
    /// The first child of a collection; for an alias, the node it stands for; -1 for none.
    var first: Int32 = -1
    /// The next node of the same collection; -1 at the last. A mapping's children are keys and values in turn.
    var next: Int32 = -1
  }
}
