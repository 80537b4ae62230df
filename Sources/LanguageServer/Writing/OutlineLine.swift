import Places

/// A line of YAML as indentation shows it: dashes, a key, and what follows. Columns are code points from 0.
struct OutlineLine {
  let text: [Unicode.Scalar]
  /// Where each `-` of list elements stands.
  private(set) var dashes: [Int] = []
  private(set) var key: Key?
  /// Where what follows the dashes begins.
  let content: Int

  /// A key and where it stands.
  struct Key {
    let name: String
    let column: Int
    /// Where what follows the colon begins.
    let value: Int
  }

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    var column = Self.afterBlanks(0, text)
    while column < text.count, text[column] == "-", column + 1 == text.count || text[column + 1] == " " {
      dashes.append(column)
      column = Self.afterBlanks(column + 1, text)
    }
    content = column
    key = Self.key(at: column, text)
  }

  /// Neither blank nor a comment.
  var saysSomething: Bool { !dashes.isEmpty || content < text.count && text[content] != "#" }

  /// Whether a document ends or begins here.
  var isBoundary: Bool { text.starts(with: "---".unicodeScalars) && (text.count == 3 || text[3] == " ") }

  /// The column of the first thing on the line.
  var indent: Int { dashes.first ?? content }

  /// Whether nothing but a name or a comment stands behind the key, so that its value begins on the next line.
  var isOpen: Bool {
    guard let key, key.value < text.count else { return key != nil }
    return "#&!".unicodeScalars.contains(text[key.value])
  }

  /// What stands behind the dashes, as far as it is no key.
  var element: String { key == nil ? String(text[content...]) : "" }

  private static func afterBlanks(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
    var column = start
    while column < text.count, text[column] == " " || text[column] == "\t" { column += 1 }
    return column
  }

  private static func key(at start: Int, _ text: [Unicode.Scalar]) -> Key? {
    guard start < text.count, !"{[#|>&*!%@`".unicodeScalars.contains(text[start]) else { return nil }
    let isQuoted = text[start] == "\"" || text[start] == "'"
    var end = start
    if isQuoted {
      guard let close = text[(start + 1)...].firstIndex(of: text[start]) else { return nil }
      end = close + 1
    }
    guard let colon = text[end...].indices.first(where: { isColon(at: $0, text) }) else { return nil }
    if isQuoted, colon != afterBlanks(end, text) { return nil }
    let name = isQuoted ? text[(start + 1)..<(end - 1)] : text[start..<colon]
    return Key(name: String(name).trimmed(), column: start, value: afterBlanks(colon + 1, text))
  }

  /// Whether a colon ends a key there.
  static func isColon(at column: Int, _ text: [Unicode.Scalar]) -> Bool {
    text[column] == ":" && (column + 1 == text.count || text[column + 1] == " ")
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
