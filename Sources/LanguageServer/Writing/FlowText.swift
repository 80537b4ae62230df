import Places

/// What stands before the cursor in `{…}` or `[…]` on one line.
struct FlowText {
  /// The open brackets, the outermost first.
  private(set) var open: [Bracket] = []
  /// Whether the cursor stands in a quoted text.
  private(set) var isQuoted = false

  /// An open bracket, and what has been read behind it.
  struct Bracket {
    let isMapping: Bool
    /// The keys or elements before the one at the cursor.
    var before: [String] = []
    var key: String?
    var current: [Unicode.Scalar] = []
    /// Where the current word begins.
    var column: Int
  }

  /// - Parameter start: where the first bracket stands.
  init(_ text: [Unicode.Scalar], from start: Int) {
    var quote: Unicode.Scalar?
    for column in start..<text.count {
      let letter = text[column]
      if let mark = quote {
        if letter == mark { quote = nil }
        add(letter, at: column)
      } else if letter == "\"" || letter == "'", isAtStart {
        quote = letter
        add(letter, at: column)
      } else {
        take(letter, at: column, text)
      }
    }
    isQuoted = quote != nil
  }

  private var isAtStart: Bool { open.last?.current.isEmpty ?? false }

  private mutating func take(_ letter: Unicode.Scalar, at column: Int, _ text: [Unicode.Scalar]) {
    switch letter {
    case "{", "[":
      guard open.isEmpty || isAtStart else { return add(letter, at: column) }
      open.append(Bracket(isMapping: letter == "{", column: column + 1))
    case "}", "]":
      _ = open.popLast()
      add(letter, at: column)
    case ",": next(column)
    default:
      if OutlineLine.isColon(at: column, text), let last = open.last, last.isMapping, last.key == nil {
        endKey(column)
      } else {
        add(letter, at: column)
      }
    }
  }

  private mutating func add(_ letter: Unicode.Scalar, at column: Int) {
    guard let last = open.indices.last else { return }
    if open[last].current.isEmpty {
      open[last].column = letter == " " ? column + 1 : column
      if letter == " " { return }
    }
    open[last].current.append(letter)
  }

  private mutating func endKey(_ column: Int) {
    guard let last = open.indices.last else { return }
    open[last].key = String(open[last].current).trimmed()
    open[last].current = []
    open[last].column = column + 1
  }

  private mutating func next(_ column: Int) {
    guard let last = open.indices.last else { return }
    open[last].before.append(open[last].key ?? String(open[last].current).trimmed())
    open[last].key = nil
    open[last].current = []
    open[last].column = column + 1
  }
}
