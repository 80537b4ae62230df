import BuiltInRules
import CultureFormat
import LocatedYAML
import Places
import RuleEngine
import Testing

@Suite struct TextCacheTests {
  private static func texts() throws -> [Culture.Text] {
    let book = RuleBook(BuiltInRules.sources)
    let source = SourceFile(name: "a.yaml", contents: Array("values: [A, B, C, D, E, F, G]\n".utf8))
    let tree = try #require(YAMLReader.read(source).documents.first)
    return CultureReader.read(tree, format: book.format, lexicons: book.lexicons, detector: book.detector).culture.texts
  }

  @Test(arguments: [7, 8, 100])
  func `with room for all of them each text has its own value`(most: Int) throws {
    let texts = try Self.texts()
    var names = Culture.TextCache<String>(most: most)
    for text in texts {
      #expect(names[text] == nil)
      #expect(names.add(text.node.text, of: text) == text.node.text)
    }
    #expect(texts.map { names[$0] } == ["A", "B", "C", "D", "E", "F", "G"])
  }

  @Test func `with less room the latest have`() throws {
    let texts = try Self.texts()
    var names = Culture.TextCache<String>(most: 3)
    for text in texts { _ = names.add(text.node.text, of: text) }
    #expect(texts.map { names[$0] } == [nil, nil, nil, nil, "E", "F", "G"])
    _ = names.add("again", of: texts[2])
    #expect(texts.map { names[$0] } == [nil, nil, "again", nil, "E", nil, "G"])
  }

  @Test func `a later value takes the place of the earlier one`() throws {
    let texts = try Self.texts()
    var names = Culture.TextCache<String>(most: 0)
    _ = names.add("one", of: texts[1])
    _ = names.add("two", of: texts[1])
    #expect(names[texts[1]] == "two")
    #expect(names[texts[0]] == nil)
  }
}
