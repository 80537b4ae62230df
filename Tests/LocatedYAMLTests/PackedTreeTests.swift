import LocatedYAML
import Packing
import Places
import Testing

@Suite struct PackedTreeTests {
  @Test func `a packed tree says what the tree said, at the same places`() throws {
    let text = "a: &x [\"õ 🙂\", 'it''s']\nb:\n  c: *x\n  d: |\n    one\n    two\ne: ~\n"
    let source = SourceFile(name: "a.yaml", contents: Array(text.utf8))
    let tree = try #require(YAMLReader.read(source).documents.first)
    let copy = YAMLTree(packed: PackedText(tree.packed)) { source }
    #expect(describe(copy.root) == describe(tree.root))
    #expect(describe(tree.root).contains("õ 🙂"))
  }

  private func describe(_ node: YAMLNode) -> String {
    let inside = node.pairs.map { describe($0.key) + ":" + describe($0.value) } + node.elements.map(describe)
    return "\(node.kind) \(node.style) \(node.range.start.line):\(node.range.start.column) \(node.text) \(inside)"
  }
}
