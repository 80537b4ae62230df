/// A source line of a scalar, decoded by itself.
struct ScalarLine {
  /// The bytes between the line before and this one in the scalar's text.
  var gap = 0
  private(set) var text: [UInt8] = []
  private(set) var runs: [ScalarMap.Run] = []

  /// Whether its line break is escaped.
  var endsEscaped: Bool { runs.last.map { $0.isEscape && $0.text.isEmpty } ?? false }

  /// A piece in which every byte stands for itself.
  mutating func addVerbatim(_ piece: ArraySlice<UInt8>) {
    if !piece.isEmpty { append(piece, from: piece.startIndex..<piece.endIndex, isEscape: false) }
  }

  /// A piece in which two apostrophes are one.
  mutating func addSingleQuoted(_ piece: ArraySlice<UInt8>) {
    let quote = UInt8(ascii: "'")
    add(piece, upTo: quote) { line, rest in
      let end = min(rest.startIndex + 2, rest.endIndex)
      line.append([quote], from: rest.startIndex..<end, isEscape: true)
      return end
    }
  }

  /// A piece with escapes in it.
  mutating func addDoubleQuoted(_ piece: ArraySlice<UInt8>) {
    add(piece, upTo: UInt8(ascii: "\\")) { line, rest in
      let escape = Escape(rest.dropFirst())
      let end = min(rest.startIndex + escape.length + 1, rest.endIndex)
      line.append(escape.text, from: rest.startIndex..<end, isEscape: true)
      return end
    }
  }

  /// Takes away blanks at the end that are written as they are.
  mutating func trimBlanks() {
    guard let last = runs.last, !last.isEscape else { return }
    let blanks = text[last.text].reversed().prefix { $0.isBlank }.count
    text.removeLast(blanks)
    runs[runs.count - 1] = ScalarMap.Run(
      text: last.text.lowerBound..<last.text.upperBound - blanks,
      source: last.source.lowerBound..<last.source.upperBound - blanks, isEscape: false)
    if blanks == last.text.count { runs.removeLast() }
  }

  /// - Parameter addEscape: takes the escape at the beginning of what it is given and says where it ends.
  private mutating func add(
    _ piece: ArraySlice<UInt8>, upTo mark: UInt8, addEscape: (inout ScalarLine, ArraySlice<UInt8>) -> Int
  ) {
    var rest = piece
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != mark }
      addVerbatim(plain)
      rest = rest[plain.endIndex...]
      if !rest.isEmpty { rest = rest[addEscape(&self, rest)...] }
    }
  }

  private mutating func append(_ bytes: some Collection<UInt8>, from source: Range<Int>, isEscape: Bool) {
    runs.append(ScalarMap.Run(text: text.count..<text.count + bytes.count, source: source, isEscape: isEscape))
    text += bytes
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
