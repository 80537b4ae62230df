import LocatedYAML
import Places
import Testing

func stream(_ text: String) -> YAMLStream {
  YAMLReader.read(SourceFile(name: "test.yaml", contents: Array(text.utf8)))
}

/// The root of the only document.
func root(_ text: String) throws -> YAMLNode {
  try #require(stream(text).documents.first).root
}

func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> SourceRange {
  SourceRange(start: Position(line: line, column: column), end: Position(line: endLine, column: endColumn))
}

@Suite struct YAMLReaderTests {
  @Test func `keys and values know their ranges`() throws {
    let pairs = try root("vision: clear\nvalues:\n  - name: Care\n").pairs
    #expect(pairs.map(\.key.text) == ["vision", "values"])
    #expect(pairs[0].key.range == range(1, 1, 1, 7))
    #expect(pairs[0].value.range == range(1, 9, 1, 14))
    #expect(pairs[1].value.range == range(3, 3, 3, 15))
  }

  @Test func `a block collection ends where its last child does`() throws {
    let pairs = try root("a:\n  - x\n  - y\n\n# remark\n\nb: z\n").pairs
    #expect(pairs[0].value.range == range(2, 3, 3, 6))
  }

  @Test func `an alias refers to the anchored node`() throws {
    let elements = try root("- &a {b: c}\n- *a\n").elements
    #expect(elements[1].isAlias)
    #expect(elements[1].resolved.id == elements[0].id)
    #expect(elements[1].pairs.first?.value.text == "c")
  }

  @Test func `an anchor without a text ends where it does`() throws {
    let pairs = try root("a: &x # remark\nb: [&y, c]\n").pairs
    #expect(pairs[0].value.range == range(1, 6, 1, 6))
    #expect(pairs[1].value.elements[0].range == range(2, 7, 2, 7))
  }

  @Test func `merge keys bring the pairs that are not written`() throws {
    let pairs = try root("base: &b {x: 1, y: 2}\nown:\n  <<: *b\n  y: 3\n").pairs
    #expect(pairs[1].value.pairs.map { "\($0.key.text)=\($0.value.text)" } == ["y=3", "x=1"])
  }

  @Test func `a file may hold several documents`() throws {
    let documents = stream("a: 1\n---\nb: 2\n").documents
    #expect(documents.map { $0.root.pairs[0].key.text } == ["a", "b"])
    #expect(documents.map(\.document) == [0, 1])
  }

  @Test func `a duplicate key names the first one`() throws {
    let problem = try #require(stream("a: 1\nb: 2\na: 3\n").problems.first)
    #expect(problem.location.range == range(3, 1, 3, 2))
    guard case .duplicateKey("a", let first) = problem.kind else { Issue.record("\(problem)"); return }
    #expect(first.range == range(1, 1, 1, 2))
  }

  @Test(arguments: ["a: *b\n", "&b a: [*c]\n", "a: &b [*b]\n"])
  func `an alias without an anchor before it is a problem`(text: String) throws {
    let problem = try #require(stream(text).problems.first)
    guard case .unknownAlias = problem.kind else { Issue.record("\(problem)"); return }
    #expect(stream(text).documents.count == 1)
  }

  @Test func `documents before broken YAML are kept`() throws {
    let stream = stream("a: 1\n---\nb: [1\n")
    #expect(stream.documents.count == 1)
    let problem = try #require(stream.problems.first)
    #expect(problem.isFatal)
    #expect(problem.location.range.start.line == 4)
  }

  @Test func `nesting beyond the limit is refused as it arrives`() throws {
    let stream = stream(String(repeating: "[", count: 100_000))
    let problem = try #require(stream.problems.first)
    guard case .tooDeep(256) = problem.kind else { Issue.record("\(problem)"); return }
    #expect(problem.location.range.start == Position(line: 1, column: 257))
  }

  @Test func `invalid UTF-8 is placed`() throws {
    let file = SourceFile(name: "a", contents: Array("a: õ\nb: ".utf8) + [0xFF])
    let problem = try #require(YAMLReader.read(file).problems.first)
    #expect(problem.location.range.start == Position(line: 2, column: 4))
  }

  @Test func `an empty file has no document`() {
    #expect(stream("").documents.isEmpty)
    #expect(stream("").problems.isEmpty)
  }
}
