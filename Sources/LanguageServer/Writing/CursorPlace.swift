import Places

/// Where the cursor stands in a document that is being written: the keys and elements around it.
///
/// Found by indentation alone, as what is being written is seldom YAML yet.
struct CursorPlace {
  /// One step down from the top of a document.
  enum Step: Equatable {
    case key(String)
    /// So many elements stand before it.
    case element(Int)
  }

  /// From the top of the document.
  let steps: [Step]
  /// Where the word at the cursor begins, and where it ends behind the cursor.
  let range: SourceRange
  /// Whether the word stands behind a colon; else it is a key, or an element of a list.
  let isValue: Bool
  /// Whether it stands in `{…}` or `[…]`.
  let isInFlow: Bool
  /// The other keys of the same mapping, or the other elements of the same list.
  let others: [String]
  /// Whether a colon follows, so that a key is being changed.
  let isBeforeColon: Bool

  /// nil in a comment, in a quoted text, in prose that goes on over lines, and wherever else nothing can be proposed.
  init?(_ cursor: Position, in source: SourceFile) {
    let whole = Array(source.line(cursor.line).unicodeScalars)
    let rest = whole.dropFirst(cursor.column - 1)
    let line = OutlineLine(Array(whole.prefix(cursor.column - 1)))
    var outline = OutlineClimb(line, number: cursor.line, in: source)
    guard !Self.isComment(line.text), let word = Word(line), outline.climb() else { return nil }
    steps = outline.steps + (word.flow?.steps ?? [])
    let end = cursor.column + rest.prefix { $0 == "_" || $0.properties.isAlphabetic }.count
    range = SourceRange(
      start: Position(line: cursor.line, column: word.column + 1), end: Position(line: cursor.line, column: end))
    isValue = word.isValue
    isInFlow = word.flow != nil
    others = word.flow?.open.last.map { $0.before + Self.keys(in: rest) } ?? outline.others
    isBeforeColon = rest.prefix { !",}]#".unicodeScalars.contains($0) }.contains(":")
  }

  /// What is written so far of the word at the cursor.
  private struct Word {
    /// Where it begins.
    let column: Int
    let isValue: Bool
    let flow: FlowText?

    /// nil where it is no word that could be completed.
    init?(_ line: OutlineLine) {
      let text = line.text
      let start = min(line.key?.value ?? line.content, text.count)
      let isFlow = start < text.count && (text[start] == "{" || text[start] == "[")
      let flow = isFlow ? FlowText(text, from: start) : nil
      self.flow = flow
      column = flow?.open.last?.column ?? start
      isValue = flow.map { $0.open.last?.key != nil } ?? (line.key != nil)
      if let flow, flow.open.isEmpty || flow.isQuoted { return nil }
      // A value begins behind a blank, and what begins so is no plain word.
      let first = column < text.count ? text[column] : text.last == ":" ? ":" : "x"
      if "\"'|>&*!#:".unicodeScalars.contains(first) { return nil }
    }
  }

  /// Whether a comment begins before the cursor.
  private static func isComment(_ text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { text[$0] == "#" && ($0 == 0 || text[$0 - 1] == " " || text[$0 - 1] == "\t") }
  }

  /// The keys between the cursor and the end of a flow mapping.
  private static func keys(in rest: ArraySlice<Unicode.Scalar>) -> [String] {
    rest.prefix { $0 != "}" && $0 != "]" }.split(separator: ",").map { entry in
      String(entry.prefix { $0 != ":" }).trimmed()
    }.filter { !$0.isEmpty }
  }
}

extension FlowText {
  /// The way from the outermost bracket to the cursor.
  fileprivate var steps: [CursorPlace.Step] {
    open.compactMap { bracket in bracket.isMapping ? bracket.key.map { .key($0) } : .element(bracket.before.count) }
  }
}
