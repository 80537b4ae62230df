import Places

/// Goes up from a line, to less and less indented ones, and collects what they put it into.
struct OutlineClimb {
  /// From the top of the document.
  private(set) var steps: [CursorPlace.Step] = []
  /// The other keys of the mapping, or elements of the list, that the line itself belongs to.
  private(set) var others: [String] = []
  private let line: OutlineLine
  private let number: Int
  private let source: SourceFile

  /// What is being looked for the parent of.
  private var column: Int
  /// The elements before it, where it is a list element; nil where it is a key.
  private var elements: Int?

  init(_ line: OutlineLine, number: Int, in source: SourceFile) {
    self.line = line
    self.number = number
    self.source = source
    column = line.content
  }

  /// Whether the line stands in something that has keys and elements, rather than in prose.
  mutating func climb() -> Bool {
    if let key = line.key { steps.append(.key(key.name)) }
    for dash in line.dashes.reversed() { begin(dash) }
    lookDown()
    var isFirst = true
    for number in stride(from: number - 1, through: 1, by: -1) {
      let above = OutlineLine(Array(source.line(number).unicodeScalars))
      if above.isBoundary { break }
      guard above.saysSomething, above.indent <= column else { continue }
      guard pass(above, &isFirst) else { return false }
    }
    end()
    steps.reverse()
    return true
  }

  /// A dash further left on the same line: what was looked at stands in its element.
  private mutating func begin(_ dash: Int) {
    end()
    (column, elements) = (dash, 0)
  }

  /// Nothing more is to be found of the elements before.
  private mutating func end() {
    if let elements { steps.append(.element(elements)) }
    elements = nil
  }

  private mutating func pass(_ above: OutlineLine, _ isFirst: inout Bool) -> Bool {
    if let key = above.key, isParent(key) {
      guard above.isOpen else { return false }
      end()
      steps.append(.key(key.name))
      column = key.column
      isFirst = false
    } else if let key = above.key, key.column == column, elements == nil, isFirst {
      others.append(key.name)
    }
    for dash in above.dashes.reversed() {
      if dash == column, let count = elements {
        if isFirst { others.append(above.element) }
        elements = count + 1
      } else if dash < column {
        guard above.element.isEmpty || "&!#".contains(above.element.first ?? " ") else { return false }
        begin(dash)
        isFirst = false
      }
    }
    return true
  }

  /// A list may stand right below its key, not indented.
  private func isParent(_ key: OutlineLine.Key) -> Bool {
    elements == nil ? key.column < column : key.column <= column
  }

  /// The other keys or elements further down.
  private mutating func lookDown() {
    let isElement = line.key == nil && !line.dashes.isEmpty
    let column = isElement ? line.dashes[line.dashes.count - 1] : line.content
    // What was begun as an element may become a key of the element.
    var isInElement = isElement
    for number in (number + 1)..<max(number + 1, source.lineCount + 1) {
      let below = OutlineLine(Array(source.line(number).unicodeScalars))
      guard below.saysSomething else { continue }
      if below.isBoundary || below.indent < column { return }
      if below.indent == column {
        isInElement = false
        others += isElement ? [below.element] : [below.key?.name].compactMap { below.dashes.isEmpty ? $0 : nil }
      } else if isInElement, below.indent == line.content, below.dashes.isEmpty, let key = below.key {
        others.append(key.name)
      }
    }
  }
}
