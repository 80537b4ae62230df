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
    let last = Array("so far".utf8).withUnsafeBufferPointer { texts.add($0, writtenAt: 7) }
    #expect(written.range == 4..<6)
    #expect(other.range == 9..<11)
    #expect(last.range == 11..<17)
    #expect([written, other, last].map { String(decoding: texts[$0], as: UTF8.self) } == ["it", "IT", "so far"])
    #expect([written, other, last].map { texts.withBytes(of: $0) { $0.count } } == [2, 2, 6])
  }

  @Test func `texts without a source stand one behind the other`() {
    let texts = DecodedTexts(Array("onetwo".utf8))
    #expect(Array(texts[YAMLTree.Record.Text(start: 3, end: 6)]) == Array("two".utf8))
  }
}
