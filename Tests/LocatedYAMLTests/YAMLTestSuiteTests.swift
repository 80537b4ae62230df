import Foundation
@testable import LocatedYAML
import Places
import TestSupport
import Testing

private let testSuite = Project.shared?.appending(path: "yaml-test-suite/src")

/// The cases of the YAML Test Suite: each is read or refused as libyaml does.
@Suite(.enabled(if: testSuite != nil, "the YAML Test Suite is not beside the project"))
struct YAMLTestSuiteTests {
  /// A case with its input, in which the suite's visible signs are made what they stand for.
  private struct Case {
    let name: String
    let text: String
    /// Whether the suite, which is for YAML 1.2, takes the input for YAML.
    let isValid: Bool
  }

  private static func cases() throws -> [Case] {
    let folder = try #require(testSuite)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.flatMap { file in
      let source = SourceFile(name: file.lastPathComponent, contents: Array(try Data(contentsOf: file)))
      let entries = YAMLReader.read(source).documents.flatMap(\.root.elements)
      return entries.compactMap { entry in
        entry.value(of: "yaml").map { Case(name: source.name, text: written($0.text), isValid: entry.value(of: "fail") == nil) }
      }
    }
  }

  private static func written(_ text: String) -> String {
    [("␣", " "), ("←", "\r"), ("⇔", "\u{FEFF}"), ("↵", ""), ("∎\n", "")]
      .reduce(text.replacing(/—*»/, with: "\t")) { $0.replacing($1.0, with: $1.1) }
  }

  @Test func `every case is read or refused as libyaml does`() throws {
    let cases = try Self.cases()
    #expect(cases.count > 400)
    var counts: [String: Int] = [:]
    for one in cases {
      let source = SourceFile(name: one.name, contents: Array(one.text.utf8))
      let (own, bare) = (YAMLReader.read(source), LibYAMLEvents(source.bytes))
      #expect(own.isRefused == bare.isRefused, "\(one.name): \(one.text)")
      #expect(own.events == bare.wholeDocuments, "\(one.name): \(one.text)")
      counts["\(one.isValid) \(own.isRefused)", default: 0] += 1
    }
    print(Self.table(counts, cases.count))
  }

  private static func table(_ counts: [String: Int], _ sum: Int) -> String {
    let row = { (title: String, isValid: Bool) in
      let numbers = [false, true].map { String(counts["\(isValid) \($0)"] ?? 0) }
      return "| \(title) | \(numbers.joined(separator: " | ")) |"
    }
    return """
      YAML Test Suite, \(sum) cases, each as libyaml has it:
      | the suite takes it for | read | refused |
      |---|---|---|
      \(row("YAML", true))
      \(row("no YAML", false))
      """
  }

  @Test func `nodes lie in their source, in each other, and letters where they are written`() throws {
    for one in try Self.cases() {
      let stream = stream(one.text)
      for problem in stream.problems {
        #expect(problem.location.range.start <= problem.location.range.end, "\(one.name): \(one.text)")
        #expect(problem.location.range.end.line <= SourceFile(name: "", contents: Array(one.text.utf8)).lineCount)
      }
      for document in stream.documents {
        #expect(strays(below: document.root).isEmpty, "\(one.name): \(one.text)")
        let scalars = nodes(below: document.root).filter { $0.kind == .scalar && !$0.isAlias }
        #expect(scalars.flatMap(misplacedLetters).isEmpty, "\(one.name): \(one.text)")
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
