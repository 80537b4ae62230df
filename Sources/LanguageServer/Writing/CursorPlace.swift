import Places

/// Where the cursor stands in a document that is being written: the keys and elements around it.
///
/// Found by indentation alone, as what is being written is seldom YAML yet.
struct CursorPlace {
  enum Step: Equatable {
    case key(String)
    /// So many elements stand before it.
    case element(Int)
  }

  /// From the top of the document.
  private(set) var steps: [Step] = []
  /// What is written so far of the word at the cursor.
  let typed: String
  /// Where that word begins, and where it ends behind the cursor.
  let range: SourceRange
  /// Whether the word stands behind a colon; else it is a key, or an element of a list.
  let isValue: Bool
  /// Whether it stands in `{…}` or `[…]`.
  let isInFlow: Bool
  /// The other keys of the same mapping, or the other elements of the same list.
  private(set) var others: [String] = []
  /// Whether a colon follows, so that a key is being changed.
  let isBeforeColon: Bool

  /// nil in a comment, in a quoted text, in prose that goes on over lines, and wherever else nothing can be proposed.
  init?(_ cursor: Position, in source: SourceFile) {
    let whole = Array(source.line(cursor.line).unicodeScalars)
    let text = Array(whole.prefix(cursor.column - 1))
    let line = OutlineLine(text)
    guard !Self.isComment(text) else { return nil }
    let value = line.key?.value ?? line.content
    let flow = value < text.count && (text[value] == "{" || text[value] == "[") ? FlowText(text, from: value) : nil
    let rest = whole[text.count...]
    isBeforeColon = rest.prefix { !",}]#".unicodeScalars.contains($0) }.contains(":")
    isInFlow = flow != nil
    let own: [Step]
    let column: Int
    if let flow {
      guard let last = flow.open.last, !flow.isQuoted else { return nil }
      own = flow.steps
      typed = String(last.current)
      column = last.column + 1
      isValue = last.key != nil
      others = last.before + Self.keys(in: rest)
    } else {
      own = []
      typed = String(text[min(value, text.count)...])
      column = min(value, text.count) + 1
      isValue = line.key != nil
      // A value begins behind a blank.
      if isValue, value == text.count, text.last == ":" { return nil }
    }
    let end = cursor.column + rest.prefix { $0 == "_" || $0.properties.isAlphabetic }.count
    range = SourceRange(
      start: Position(line: cursor.line, column: column), end: Position(line: cursor.line, column: end))
    guard !typed.hasPrefix("\""), !typed.hasPrefix("'"), !"|>&*!#".contains(typed.first ?? " ") else { return nil }
    var outline = OutlineClimb(line, number: cursor.line, in: source)
    guard outline.climb() else { return nil }
    steps = outline.steps + own
    if flow == nil { others = outline.others }
  }

  /// Whether a comment begins before the cursor.
  private static func isComment(_ text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { text[$0] == "#" && ($0 == 0 || text[$0 - 1] == " " || text[$0 - 1] == "\t") }
  }

  /// The keys between the cursor and the end of a flow mapping.
  private static func keys(in rest: ArraySlice<Unicode.Scalar>) -> [String] {
    rest.prefix { $0 != "}" && $0 != "]" }.split(separator: ",").map { entry in
      String(entry.prefix { $0 != ":" }).trimmed
    }.filter { !$0.isEmpty }
  }
}

extension FlowText {
  /// The way from the outermost bracket to the cursor.
  fileprivate var steps: [CursorPlace.Step] {
    open.compactMap { bracket in bracket.isMapping ? bracket.key.map { .key($0) } : .element(bracket.before.count) }
  }
}
