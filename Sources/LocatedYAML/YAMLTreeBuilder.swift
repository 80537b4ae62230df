import CLibYAML
import Places

/// Makes trees of libyaml's events as they arrive.
struct YAMLTreeBuilder {
  private let source: SourceFile
  private var documents: [YAMLTree] = []
  private var problems: [YAMLProblem] = []
  private(set) var hasFailed = false

  private var records: [YAMLTree.Record] = []
  private var texts: DecodedTexts
  private var cursor: CodePointCursor
  private var open: [OpenCollection] = []
  private var anchors: [String: Int32] = [:]
  private var root: Int32 = -1

  private struct OpenCollection {
    let node: Int32
    var last: Int32 = -1
    var count = 0
  }

  init(source: SourceFile) {
    self.source = source
    texts = DecodedTexts(of: source.bytes)
    cursor = CodePointCursor(source)
    // For the first document, mostly the only one: memory that is not written to costs nothing, growing copies again and
    // again.
    texts.reserve()
    records.reserveCapacity(source.bytes.count / Self.bytesOfNode)
  }

  /// About so many bytes of a file make a node.
  private static let bytesOfNode = 24

  var stream: YAMLStream { YAMLStream(documents: documents, problems: problems) }

  /// What the parser stopped at.
  mutating func fail(_ parser: yaml_parser_t, at offset: Int) {
    let string = { (text: UnsafePointer<CChar>?) in text.map { String(cString: $0) } ?? "" }
    let start = Int(parser.context_mark.index)
    let began = source.position(of: start).line < source.position(of: offset).line ? location(start..<start + 1) : nil
    let hasContext = parser.context != nil && parser.error == YAML_SCANNER_ERROR
    fail(
      .syntax(problem: string(parser.problem), context: string(parser.context), began: hasContext ? began : nil),
      at: offset)
  }

  mutating func fail(_ kind: YAMLProblem.Kind, at offset: Int) {
    report(kind, at: offset..<offset)
    hasFailed = true
  }

  /// Adds what one event of libyaml brings.
  mutating func take(_ event: yaml_event_t) {
    let offsets = Int(event.start_mark.index)..<max(Int(event.start_mark.index), Int(event.end_mark.index))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: startDocument()
    case YAML_DOCUMENT_END_EVENT: endDocument()
    case YAML_SCALAR_EVENT: addScalar(event.data.scalar, offsets)
    case YAML_ALIAS_EVENT: addAlias(name(event.data.alias.anchor), offsets)
    case YAML_SEQUENCE_START_EVENT: begin(.sequence, anchor: event.data.sequence_start.anchor, offsets)
    case YAML_MAPPING_START_EVENT: begin(.mapping, anchor: event.data.mapping_start.anchor, offsets)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: end(offsets)
    default: break
    }
  }

  private mutating func startDocument() {
    if !documents.isEmpty { (records, texts) = ([], DecodedTexts(of: source.bytes)) }
    (open, anchors, root) = ([], [:], -1)
  }

  private mutating func endDocument() {
    guard root >= 0 else { return }
    documents.append(
      YAMLTree(source: source, document: documents.count, records: records, texts: texts, root: root))
  }

  private mutating func addScalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, _ offsets: Range<Int>) {
    let hasProperties = scalar.anchor != nil || scalar.tag != nil
    let start = hasProperties ? source.offsetAfterProperties(in: offsets) : offsets.lowerBound
    var record = YAMLTree.Record(kind: .scalar, start: UInt32(start), end: UInt32(max(start, offsets.upperBound)))
    record.style = style(scalar.style)
    let written = cursor.byte(of: start) + (record.style == .singleQuoted || record.style == .doubleQuoted ? 1 : 0)
    record.text = texts.add(UnsafeBufferPointer(start: scalar.value, count: scalar.length), writtenAt: written)
    define(scalar.anchor, add(record))
  }

  private mutating func addAlias(_ name: String, _ offsets: Range<Int>) {
    var record = YAMLTree.Record(kind: .alias, start: UInt32(offsets.lowerBound), end: UInt32(offsets.upperBound))
    if let target = anchors[name], !open.contains(where: { $0.node == target }) {
      record.first = target
    } else {
      report(.unknownAlias(name: name), at: offsets)
      record.kind = .scalar
    }
    add(record)
  }

  private mutating func begin(_ kind: YAMLNode.Kind, anchor: UnsafeMutablePointer<yaml_char_t>?, _ offsets: Range<Int>) {
    guard open.count < YAMLReader.depthLimit else {
      return fail(.tooDeep(limit: YAMLReader.depthLimit), at: offsets.lowerBound)
    }
    let node = add(YAMLTree.Record(kind: kind, start: UInt32(offsets.lowerBound), end: UInt32(offsets.upperBound)))
    define(anchor, node)
    open.append(OpenCollection(node: node))
  }

  private mutating func end(_ offsets: Range<Int>) {
    guard let closed = open.popLast() else { return }
    let node = Int(closed.node)
    // A block collection's end mark is that of the next token; its last child ends where it does.
    let isFlow = offsets.lowerBound < offsets.upperBound
    let end = isFlow ? UInt32(offsets.upperBound) : closed.last >= 0 ? records[Int(closed.last)].end : records[node].end
    records[node].end = max(end, records[node].start)
    if records[node].kind == .mapping { checkKeys(of: closed) }
  }

  @discardableResult
  private mutating func add(_ record: YAMLTree.Record) -> Int32 {
    let index = Int32(records.count)
    records.append(record)
    guard let parent = open.indices.last else {
      root = index
      return index
    }
    let previous = open[parent].last
    if previous >= 0 {
      records[Int(previous)].next = index
    } else {
      records[Int(open[parent].node)].first = index
    }
    open[parent].last = index
    open[parent].count += 1
    return index
  }

  private mutating func define(_ anchor: UnsafeMutablePointer<yaml_char_t>?, _ node: Int32) {
    if let anchor { anchors[name(anchor)] = node }
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String {
    anchor.map { String(cString: $0) } ?? ""
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private mutating func report(_ kind: YAMLProblem.Kind, at offsets: Range<Int>) {
    problems.append(YAMLProblem(kind: kind, location: location(offsets)))
  }

  private func location(_ offsets: Range<Int>) -> Location {
    Location(file: source.name, document: documents.count, range: source.range(offsets))
  }
}

// MARK: duplicate keys

extension YAMLTreeBuilder {
  /// Up to so many keys and values comparing each with each is faster than hashing.
  private static let fewNodes = 64

  private func hasEqualKeys(_ mapping: OpenCollection) -> Bool {
    var keys: [YAMLTree.Record.Text] = []
    keys.reserveCapacity(mapping.count / 2)
    var key = records[Int(mapping.node)].first
    while key >= 0 {
      let record = records[Int(key)]
      if record.kind == .scalar {
        let text = record.text
        for other in keys where other.count == text.count && texts[other] == texts[text] { return true }
        keys.append(text)
      }
      guard record.next >= 0 else { return false }
      key = records[Int(record.next)].next
    }
    return false
  }

  private mutating func checkKeys(of mapping: OpenCollection) {
    if mapping.count <= Self.fewNodes, !hasEqualKeys(mapping) { return }
    var first: [ArraySlice<UInt8>: Int32] = [:]
    var key = records[Int(mapping.node)].first
    while key >= 0 {
      let record = records[Int(key)]
      if record.kind == .scalar { checkKey(key, record, &first) }
      guard record.next >= 0 else { return }
      key = records[Int(record.next)].next
    }
  }

  private mutating func checkKey(_ index: Int32, _ record: YAMLTree.Record, _ first: inout [ArraySlice<UInt8>: Int32]) {
    let text = texts[record.text]
    guard let earlier = first[text] else {
      first[text] = index
      return
    }
    guard !text.elementsEqual("<<".utf8) else { return }
    let start = records[Int(earlier)]
    report(
      .duplicateKey(name: String(decoding: text, as: UTF8.self), first: location(Int(start.start)..<Int(start.end))),
      at: Int(record.start)..<Int(record.end))
  }
}
