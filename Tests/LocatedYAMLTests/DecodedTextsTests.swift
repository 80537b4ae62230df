import Places
import Testing

@testable import LocatedYAML

@Suite struct DecodedTextsTests {
  private static let source = "plain: one line õ\nquoted: \"so it is\"\nescaped: \"a\\tb\"\nblock: |\n  two\n  lines\nempty:\n"

  @Test func `every text is what it says, wherever it is kept`() throws {
    let values = try root(Self.source).pairs.map(\.value)
    #expect(values.map(\.text) == ["one line õ", "so it is", "a\tb", "two\nlines\n", ""])
    #expect(values.map { Array($0.utf8) } == values.map { Array($0.text.utf8) })
    #expect(values.allSatisfy { $0.isText($0.text) })
  }

  @Test func `what the source has as it is takes no memory of its own`() {
    let source = Array("say it so".utf8)
    var texts = DecodedTexts(of: source)
    let written = Array("it".utf8).withUnsafeBufferPointer { texts.add($0, writtenAt: 4) }
    let other = Array("IT".utf8).withUnsafeBufferPointer { texts.add($0, writtenAt: 4) }
    let beyond = Array("so far".utf8).withUnsafeBufferPointer { texts.add($0, writtenAt: 7) }
    let last = Array("so".utf8).withUnsafeBufferPointer { texts.add($0, writtenAt: 7) }
    let nothing = [UInt8]().withUnsafeBufferPointer { texts.add($0, writtenAt: 9) }
    #expect(written.range == 4..<6)
    #expect(other.range == 9..<11)
    #expect(beyond.range == 11..<17)
    #expect(last.range == 7..<9)
    let all = [written, other, beyond, last, nothing]
    #expect(all.map { String(decoding: texts[$0], as: UTF8.self) } == ["it", "IT", "so far", "so", ""])
    #expect(all.map { texts.withBytes(of: $0) { $0.count } } == [2, 2, 6, 2, 0])
  }

  private static let asTheyAre = [
    "plain: one line", "a: \"quoted, so it is\"", "a: 'it is'", "õ: &name anchored", "õ 🙂: !!str \"tagged\"",
    "[õ, flow, {a: b}]", "---\na: b\n---\nõ: second 🙂", "\u{FEFF}a: behind a mark õ", "a: the last",
  ]

  @Test(arguments: asTheyAre)
  func `texts on one line without escapes are found in the source`(text: String) throws {
    let source = SourceFile(name: "a.yaml", contents: Array(text.utf8))
    let nodes = YAMLReader.read(source).documents.flatMap(\.scalars)
    try #require(nodes.count > 1)
    for node in nodes {
      let place = node.tree.record(node.index).text.range
      try #require(place.upperBound <= source.bytes.count, "\(node.text)")
      #expect(Array(source.bytes[place]) == Array(node.text.utf8))
    }
  }

  @Test func `texts without a source stand one behind the other`() {
    let texts = DecodedTexts(Array("onetwo".utf8))
    #expect(Array(texts[YAMLTree.Record.Text(start: 3, end: 6)]) == Array("two".utf8))
  }
}
