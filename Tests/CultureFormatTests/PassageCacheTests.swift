import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine
import Testing

@testable import CultureFormat

@Suite struct PassageCacheTests {
  private static let book = RuleBook(BuiltInRules.sources)
  private static let sentences = ["We call customers back.", "Helistame kliendile tagasi.", "Õpime vigadest 🙂.", "Best in class"]

  /// A culture with more texts than it keeps the words of, in two languages.
  private static func large() throws -> Culture {
    let texts = (0..<1500).map { "  - {et: \"\(sentences[$0 % 4]) \($0)\", en: '\(sentences[$0 * 3 % 4]) \($0)'}\n" }
    let source = SourceFile(name: "a.yaml", contents: Array(("language: en\nvalues:\n- name: Care\n  behaviours:\n" + texts.joined()).utf8))
    let tree = try #require(YAMLReader.read(source).documents.first)
    return CultureReader.read(tree, format: book.format, lexicons: book.lexicons, detector: book.detector).culture
  }

  @Test func `the words of every text are those of its own, in whatever order they are asked for`() throws {
    let culture = try Self.large()
    try #require(culture.texts.count == 3001)
    for text in culture.texts + culture.texts.reversed() {
      let expected = Passage(text.node.utf8, language: text.language, lexicons: Self.book.lexicons)
      #expect(text.passage.string == text.node.text)
      #expect(text.passage.language == text.language)
      #expect(text.passage.words.map(\.text) == expected.words.map(\.text))
      #expect(text.passage.occurrences == expected.occurrences)
    }
  }

  @Test func `what occurs in a text is known without its words`() throws {
    for text in try Self.large().texts {
      let entries = text.passage.occurrences.reduce(into: EntrySet()) { $0.insert($1.entry) }
      #expect(text.marks == text.passage.marks)
      #expect(entries.isEmpty || EntryMarks(entries).mayOccur(among: text.marks))
      #expect(!EntryMarks(EntrySet()).mayOccur(among: text.marks))
      #expect(EntryMarks(nil).mayOccur(among: text.marks))
    }
  }

  @Test func `threads may ask for the words of the same texts`() async throws {
    let texts = try Self.large().texts
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { texts.map { $0.passage.string } } }
      for await found in group { #expect(found == texts.map(\.node.text)) }
    }
  }

  @Test func `the words of first texts are kept, those of others until many more are asked for`() throws {
    let texts = try Self.large().texts
    let (first, late) = (texts[0].passage, texts[2000].passage)
    #expect(texts[2000].passage === late)
    for text in texts { _ = text.passage.words }
    #expect(texts[0].passage === first)
    #expect(texts[2000].passage !== late)
  }
}
