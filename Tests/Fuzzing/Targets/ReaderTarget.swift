import LocatedYAML
import Places

extension FuzzTarget {
  /// YAML as it is read, and the places of every node and letter.
  static let reader = FuzzTarget("reader") { input in
    let source = SourceFile(name: "a.yaml", contents: input)
    let stream = YAMLReader.read(source)
    let comments = stream.comments(beginningWith: "c")
    let places = stream.problems.map(\.location.range) + comments.map(\.location.range)
    return stream.documents.flatMap { strays($0.root, in: 0..<Int.max, source) }
      + places.filter { !source.hasPlace($0.start) || !source.hasPlace($0.end) }.map { "\($0) is outside" }
  }

  /// The nodes that do not lie in the node around them, and letters that do not lie in their node.
  private static func strays(_ node: YAMLNode, in outer: Range<Int>, _ source: SourceFile) -> [String] {
    let range = node.offsets
    var faults: [String] = []
    if !outer.contains(range) || source.byte(of: range.upperBound) > source.bytes.count { faults.append("\(range) strays") }
    if !source.hasPlace(node.range.start) || !source.hasPlace(node.range.end) { faults.append("\(node.range) is outside") }
    if node.isAlias { return faults }
    if node.kind == .scalar { return faults + misplacedLetters(of: node) }
    let children = node.elements + node.pairs.flatMap { [$0.key, $0.value] }
    // What a mapping merges stands before it.
    let own = children.filter { $0.offsets.upperBound > range.lowerBound }
    return faults + own.flatMap { strays($0, in: range, source) }
  }

  private static func misplacedLetters(of node: YAMLNode) -> [String] {
    let map = ScalarMap(node)
    let count = node.utf8.count
    let pieces = [0..<count, 0..<count / 2, count / 3..<count, 0..<0, count..<count]
    let outside = pieces.map(map.offsets).filter { !node.offsets.contains($0) }
    return outside.map { "letters at \($0) are outside \(node.offsets)" }
  }
}
