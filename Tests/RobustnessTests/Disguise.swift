import LocatedYAML
import Places

/// A document written anew in another style, which means the same.
struct Disguise {
  /// Spaces a level.
  var indentation = 2
  /// From this depth of nesting on, everything stands in `{…}` and `[…]`.
  var flowDepth = Int.max
  /// Whether the keys of each mapping come in another order.
  var reorders: (YAMLNode) -> Bool = { _ in false }

  /// Every document of a text.
  func text(of source: String) -> String {
    YAMLReader.read(SourceFile(name: "a.yaml", contents: Array(source.utf8))).documents
      .map { "---\n" + (flowDepth == 0 ? flow($0.root) + "\n" : block($0.root, depth: 0)) }.joined()
  }

  private func pairs(_ node: YAMLNode) -> [YAMLPair] {
    reorders(node) ? node.pairs.sorted { String($0.key.text.reversed()) < String($1.key.text.reversed()) } : node.pairs
  }

  /// The lines of a collection at a depth of nesting.
  private func block(_ node: YAMLNode, depth: Int) -> String {
    let margin = String(repeating: " ", count: depth * indentation)
    switch node.kind {
    case .mapping: return pairs(node).map { "\(margin)\(flow($0.key)):\(value($0.value, depth))\n" }.joined()
    case .sequence: return node.elements.map { "\(margin)-\(value($0, depth))\n" }.joined()
    case .scalar, .alias: return margin + flow(node) + "\n"
    }
  }

  /// What stands behind a key or a dash.
  private func value(_ node: YAMLNode, _ depth: Int) -> String {
    let isEmpty = node.elements.isEmpty && node.pairs.isEmpty
    if node.kind == .scalar || isEmpty || depth + 1 >= flowDepth { return " " + flow(node) }
    return "\n" + block(node, depth: depth + 1).dropLast()
  }

  private func flow(_ node: YAMLNode) -> String {
    switch node.kind {
    case .mapping: "{\(pairs(node).map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    case .sequence: "[\(node.elements.map(flow).joined(separator: ", "))]"
    case .scalar, .alias: node.isNull ? "~" : node.style == .plain ? YAMLText.scalar(node.text) : YAMLText.quoted(node.text)
    }
  }
}
