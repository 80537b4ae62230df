/// The source lines of a scalar that have anything, each decoded by itself.
struct ScalarLines {
  private(set) var lines: [ScalarLine] = []

  /// - Parameters:
  ///   - source: the scalar as written, from its first byte to its last.
  ///   - text: what libyaml made of it; tells how far a block scalar is indented.
  init(_ source: ArraySlice<UInt8>, style: YAMLNode.Style, text: [UInt8]) {
    switch style {
    case .plain: flow(source) { $0.addVerbatim($1) }
    case .singleQuoted: flow(source.dropFirst().dropLast()) { $0.addSingleQuoted($1) }
    case .doubleQuoted: flow(source.dropFirst().dropLast()) { $0.addDoubleQuoted($1) }
    case .literal, .folded: block(source, text, folds: style == .folded)
    }
  }

  private mutating func flow(_ source: ArraySlice<UInt8>, decode: (inout ScalarLine, ArraySlice<UInt8>) -> Void) {
    var folding = Folding()
    for piece in BrokenLine.lines(of: source) {
      var line = ScalarLine()
      let isFirst = piece.content.startIndex == source.startIndex
      decode(&line, isFirst ? piece.content : piece.content.drop(while: \.isBlank))
      if piece.end != nil { line.trimBlanks() }
      add(line, after: &folding, folds: true)
      if line.endsEscaped { folding.addUnwritten() } else if let end = piece.end { folding.add(end) }
    }
  }

  /// The header line (`|`, `>-`, `|2` …) is no content; the rest is indented by what the text's own
  /// first line lacks of the source's. Lines that are indented further are not folded.
  private mutating func block(_ source: ArraySlice<UInt8>, _ text: [UInt8], folds: Bool) {
    let pieces = BrokenLine.lines(of: source).dropFirst()
    let indent = indentation(of: pieces) - indentation(of: BrokenLine.lines(of: text[...]))
    var folding = Folding()
    folding.addUnwritten()
    var wasBlank = false
    for piece in pieces {
      let content = piece.content.dropFirst(max(indent, 0))
      if let first = content.first {
        var line = ScalarLine()
        line.addVerbatim(content)
        add(line, after: &folding, folds: folds && !wasBlank && !first.isBlank)
        wasBlank = first.isBlank
      }
      if let end = piece.end { folding.add(end) }
    }
  }

  private mutating func add(_ line: ScalarLine, after folding: inout Folding, folds: Bool) {
    guard !line.runs.isEmpty else { return }
    lines.append(line)
    lines[lines.count - 1].gap = folding.join(folds: folds)
  }

  /// The spaces before the first line that has anything else.
  private func indentation(of lines: some Sequence<BrokenLine>) -> Int {
    let space = UInt8(ascii: " ")
    let first = lines.first { line in line.content.contains { $0 != space } }
    return first?.content.prefix { $0 == space }.count ?? 0
  }
}
