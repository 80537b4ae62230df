import LocatedYAML
import Places

/// Where lines and parts of one file begin and end; found out once, when it is first asked for.
struct Layout {
  /// The lines that hold more than a comment, in their order.
  private var contentLines: [Int]?
  /// For each document, the last line of the outermost part that begins on a line.
  private var lastLines: [Int: [Int: Int]] = [:]

  /// The next line that holds more than a comment; the very next where there is none.
  mutating func nextLine(after line: Int, _ source: SourceFile) -> Int {
    let lines = contentLines ?? (1...source.lineCount).filter { Self.hasContent(source.line($0)) }
    contentLines = lines
    let index = lines.endOfPrefix { $0 <= line }
    return index < lines.count ? lines[index] : line + 1
  }

  /// nil where no part begins on the line.
  mutating func lastLine(ofPartAt line: Int, in document: YAMLTree) -> Int? {
    if let known = lastLines[document.document] { return known[line] }
    var lines: [Int: Int] = [:]
    var noted: Set<Int> = []
    Self.note(document.root, in: &lines, &noted)
    lastLines[document.document] = lines
    return lines[line]
  }

  private static func hasContent(_ line: String) -> Bool {
    line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
  }

  /// Notes the pairs and elements of a node before those inside them; what mappings merge is noted once.
  private static func note(_ node: YAMLNode, in lines: inout [Int: Int], _ noted: inout Set<Int>) {
    guard !node.isAlias, noted.insert(node.id).inserted else { return }
    let parts = node.kind == .mapping ? node.pairs.map { ($0.key, $0.value) } : node.elements.map { ($0, $0) }
    for (first, last) in parts where lines[first.range.start.line] == nil {
      lines[first.range.start.line] = max(first.range.end.line, last.range.end.line)
    }
    for (_, value) in parts { note(value, in: &lines, &noted) }
  }
}
