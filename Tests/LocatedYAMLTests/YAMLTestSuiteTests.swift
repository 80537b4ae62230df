import Foundation
import LocatedYAML
import Places
import TestSupport
import Testing

/// The cases of the YAML Test Suite, as far as libyaml reads them.
@Suite struct YAMLTestSuiteTests {
  static let folder = Project.shared?.appending(path: "yaml-test-suite/src")

  /// The input of every case, with the suite's visible signs made what they stand for.
  private static func inputs() throws -> [(name: String, text: String)] {
    let folder = try #require(folder)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.flatMap { file in
      let source = SourceFile(name: file.lastPathComponent, contents: Array(try Data(contentsOf: file)))
      let cases = YAMLReader.read(source).documents.flatMap(\.root.elements)
      let texts = cases.compactMap { $0.pairs.first { $0.key.text == "yaml" }?.value.text }
      return texts.map { (source.name, written($0)) }
    }
  }

  private static func written(_ text: String) -> String {
    [("␣", " "), ("←", "\r"), ("⇔", "\u{FEFF}"), ("↵", ""), ("∎\n", "")]
      .reduce(text.replacing(/—*»/, with: "\t")) { $0.replacing($1.0, with: $1.1) }
  }

  @Test(.enabled(if: folder != nil, "the YAML Test Suite is not beside the project"))
  func `nodes lie in their source, in each other, and letters where they are written`() throws {
    let inputs = try Self.inputs()
    #expect(inputs.count > 350)
    for (name, text) in inputs {
      for document in stream(text).documents {
        #expect(strays(below: document.root).isEmpty, "\(name): \(text)")
        let scalars = nodes(below: document.root).filter { $0.kind == .scalar && !$0.isAlias }
        #expect(scalars.flatMap(misplacedLetters).isEmpty, "\(name): \(text)")
      }
    }
  }

  /// The nodes that end before they begin, after the source, or outside the node around them.
  private func strays(below node: YAMLNode) -> [YAMLNode] {
    let outside = node.tree.source.byte(of: node.offsets.upperBound) > node.tree.source.bytes.count
    let children = node.isAlias ? [] : node.elements + node.pairs.flatMap { [$0.key, $0.value] }
    let escaped = children.filter { !node.offsets.contains($0.offsets) }
    return (outside ? [node] : []) + escaped + children.flatMap(strays)
  }
}
