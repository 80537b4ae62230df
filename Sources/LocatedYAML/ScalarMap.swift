public import Places

/// Where in the source each byte of a scalar's decoded text came from.
///
/// Made on demand, from the source text alone: the scalar's lines are decoded one by one and laid
/// upon the text that libyaml made of them; what stands between two lines there (the spaces and line
/// breaks that folding leaves) belongs to the line break in the source.
///
/// Making one reads the whole text; a look-up is a binary search.
public struct ScalarMap: Sendable {
  private let runs: [Run]
  private let source: SourceFile
  private let whole: Range<Int>

  /// A stretch of text and the stretch of source it was written as; byte for byte, or as one escape.
  struct Run: Sendable {
    var text: Range<Int>
    var source: Range<Int>
    var isEscape: Bool
  }

  public init(_ node: YAMLNode) {
    let node = node.resolved
    source = node.tree.source
    whole = node.offsets
    let bytes = source.byte(of: whole.lowerBound)..<source.byte(of: whole.upperBound)
    let text = Array(node.utf8)
    if let start = Self.verbatimStart(of: text, in: source.bytes[bytes], node.style) {
      runs = [Run(text: 0..<text.count, source: start..<start + text.count, isEscape: false)]
    } else {
      runs = Self.align(ScalarLines(source.bytes[bytes], style: node.style, text: text).lines, with: text)
    }
  }

  /// The source of a range of bytes in the decoded text.
  public func range(of text: Range<Int>) -> SourceRange {
    source.range(offsets(of: text))
  }

  /// The same as offsets in the source.
  public func offsets(of text: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty else { return whole }
    let start = source.offset(ofByte: start(of: text.lowerBound))
    guard !text.isEmpty else { return start..<start }
    return start..<max(start, source.offset(ofByte: end(of: text.upperBound)))
  }

  private func start(of offset: Int) -> Int {
    let index = runs.endOfPrefix { $0.text.upperBound <= offset }
    guard index < runs.count else { return runs[runs.count - 1].source.upperBound }
    let run = runs[index]
    if offset <= run.text.lowerBound || run.isEscape { return run.source.lowerBound }
    return run.source.lowerBound + offset - run.text.lowerBound
  }

  private func end(of offset: Int) -> Int {
    let index = runs.endOfPrefix { $0.text.lowerBound < offset } - 1
    guard index >= 0 else { return runs[0].source.lowerBound }
    let run = runs[index]
    if offset >= run.text.upperBound || run.isEscape { return run.source.upperBound }
    return run.source.lowerBound + offset - run.text.lowerBound
  }

  /// The byte where the text stands in the source as it is, for texts on one line without escapes.
  private static func verbatimStart(of text: [UInt8], in source: ArraySlice<UInt8>, _ style: YAMLNode.Style) -> Int? {
    let quotes: Int
    switch style {
    case .plain: quotes = 0
    case .singleQuoted, .doubleQuoted: quotes = 1
    case .literal, .folded: return nil
    }
    guard source.count == text.count + 2 * quotes else { return nil }
    let content = source.dropFirst(quotes).dropLast(quotes)
    return content.elementsEqual(text) ? content.startIndex : nil
  }

  /// A line that is not in the text where it should be, and all after it, have no places of their own.
  private static func align(_ lines: [ScalarLine], with text: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var at = 0
    for line in lines {
      at += line.gap
      guard at <= text.count, text[at...].starts(with: line.text) else { break }
      runs += line.runs.map { run in
        Run(text: run.text.lowerBound + at..<run.text.upperBound + at, source: run.source, isEscape: run.isEscape)
      }
      at += line.text.count
    }
    return runs
  }
}
