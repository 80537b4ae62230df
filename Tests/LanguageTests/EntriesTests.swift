import Packing
import Places
import LocatedYAML
import Testing

@testable import Language

@Suite struct EntriesTests {
  private static let lexicons = {
    let text = """
      lexicon: first
      entries:
        - {en: [a]}
        - {kind: red, id: b, en: [b]}
        - {kind: blue, en: [c]}
        - {kind: red, id: d, name_et: dee, en: [d]}
      ---
      lexicon: second
      entries:
        - {kind: red, en: [e]}
      """
    let sources = YAMLReader.read(SourceFile(name: "", contents: Array(text.utf8))).documents.map { LexiconSource($0.root) }
    let none = Inflections(.init(estonianPrincipalParts: "", estonianExclusions: nil, englishIrregular: nil))
    let first = LexiconBook(PackedText(LexiconPacker.pack(sources, inflections: none)))
    let again = LexiconBook(PackedText(LexiconPacker.pack(sources, inflections: none)), base: first.entryCount)
    return Lexicons([first, again])
  }()

  @Test func `an attribute is known of the entries that have it, in every book`() {
    let kinds = Self.lexicons.attribute("kind", of: "first")
    #expect((0..<5).map { kinds[$0] } == [nil, "red", "blue", "red", nil])
    #expect((32..<37).map { kinds[$0] } == [nil, "red", "blue", "red", nil])
    #expect(kinds.pairs.map(\.number) == [1, 2, 3, 33, 34, 35])
    #expect(kinds.values == ["red", "blue", "red", "red", "blue", "red"])
    #expect(kinds.contains("blue") && !kinds.contains("green"))
    #expect(kinds.compactMapValues { $0 == "red" ? 1 : nil }.pairs.map(\.number) == [1, 3, 33, 35])
  }

  @Test func `an attribute that no entry has is known of none`() {
    #expect(Self.lexicons.attribute("size", of: "first").pairs.isEmpty)
    #expect(Self.lexicons.attribute("kind", of: "third").values.isEmpty)
  }

  @Test(arguments: [
    (["kind": ["red"]], [1, 3, 33, 35]), (["kind": ["red"], "id": ["d"]], [3, 35]), (["kind": ["false"]], [0, 32]),
    (["kind": ["false", "blue"]], [0, 2, 32, 34]), (["size": ["false"], "kind": ["blue"]], [2, 34]), (["size": ["big"]], []),
  ] as [([String: Set<String>], [Int])])
  func `entries are chosen by what they say, and by what they do not`(wanted: [String: Set<String>], numbers: [Int]) {
    #expect(Self.lexicons.entries(of: "first", with: wanted)?.numbers == numbers)
  }

  @Test func `a thing is called by its name, or by its id in words`() {
    let names = [1, 3].map { Self.lexicons.name(ofThing: $0, in: .estonian) }
    #expect(names == ["b", "dee"])
    #expect(Self.lexicons.name(ofThing: 0, in: .estonian) == nil)
    #expect(Self.lexicons.items(of: NumberSet(0..<4)).name(of: "d", in: .estonian) == "dee")
  }

  @Test func `lexicons share no mark, so that a set of the one is told from a set of the other at a glance`() throws {
    let first = try #require(Self.lexicons.entries(of: "first"))
    let second = try #require(Self.lexicons.entries(of: "second"))
    #expect(first.marks & second.marks == 0 && NumberSet(0..<4).marks & first.marks != 0)
  }

  @Test func `sets are equal that have the same numbers, however they came about`() {
    var many = NumberSet(3..<200)
    many.formIntersection(NumberSet(0..<5))
    var few = NumberSet()
    few.insert(4)
    few.insert(3)
    #expect(many == few)
    #expect(many.numbers == [3, 4])
    few.remove(3)
    few.remove(1_000)
    few.formUnion(NumberSet(70..<72))
    #expect(few.numbers == [4, 70, 71] && !few.contains(3) && !NumberSet(5..<5).contains(5))
  }
}
