import BuiltInRules
import Places
import RuleEngine
import Testing

@testable import Language

@Suite struct OccurrencesTests {
  /// The built-in lexicons and one beside them that lists words of theirs, alone and in phrases.
  private static let book = {
    let own = """
      lexicon: of-the-house
      entries:
        - {id: customer, en: [customers, customer service team, our], et: [klient, kliendi ära, "klienditeenin-"]}
        - {id: work, en: [we work with, work with our customers], et: [anname klienditeenindajale]}
      """
    return RuleBook(BuiltInRules.sources, own: [SourceFile(name: "own.yaml", contents: Array(own.utf8))])
  }()

  private static func passage(_ text: String, _ language: Language) -> Passage {
    Passage(text.utf8, language: language, lexicons: book.lexicons)
  }

  /// Texts with single words, parts of compounds and phrases that begin with one another's words.
  private static let passages = [
    passage("We work with our customers on how their day goes, and our customer service team is proactive", .english),
    passage("In the first place we look after each other; at the end of the day the best ideas win", .english),
    passage("Kuulame kliendi ära ja anname klienditeenindajale kohe teada, kuidas asi edasi läheb", .estonian),
    passage("Igal aastal vähemalt kaks korda, ja alati koos töötajate ning klientidega", .estonian),
  ]

  @Test(arguments: passages)
  func `who asks for the terms of a lexicon gets those among all, in their order`(passage: Passage) throws {
    let all = passage.occurrences
    #expect(all.contains { $0.words.count == 1 })
    for name in Self.book.lexicons.names {
      let entries = try #require(Self.book.lexicons.entries(of: name))
      let wanted = all.filter { entries.contains($0.entry) }
      #expect(passage.occurrences(of: entries) == wanted, "\(name)")
      #expect(passage.hasOccurrence(of: entries) == !wanted.isEmpty, "\(name)")
      for range in passage.words.indices.flatMap({ [$0..<$0 + 1, $0..<passage.words.count] }) {
        let touching = passage.occurrences(of: entries, touching: range)
        #expect(touching == wanted.filter { $0.words.overlaps(range) }, "\(name) \(range)")
      }
    }
  }

  @Test func `texts of both languages have phrases among their terms`() {
    #expect(Self.book.problems.isEmpty)
    for language in Language.known {
      let own = Self.passages.filter { $0.language == language }
      #expect(own.contains { $0.occurrences.contains { $0.words.count > 1 } })
    }
    #expect(Self.passages.contains { $0.occurrences.contains(where: \.isAffix) })
  }

  @Test func `a phrase is told by its own first word, however many others go on with the same`() throws {
    let terms = (0..<2 * LemmaMarks.count).map { "word\($0) together" }
    let entries = terms.enumerated().map { "  - {id: e\($0), en: [\"\($1)\"]}" }.joined(separator: "\n")
    let own = "lexicon: many\nentries:\n\(entries)\n"
    let book = RuleBook(BuiltInRules.sources, own: [SourceFile(name: "own.yaml", contents: Array(own.utf8))])
    #expect(book.problems.isEmpty)
    let many = try #require(book.lexicons.entries(of: "many"))
    let found = (terms + ["word together", "together word1", "word1 apart"]).map { text in
      Passage(text.utf8, language: .english, lexicons: book.lexicons).occurrences(of: many).map(\.entry)
    }
    #expect(found.prefix(terms.count).allSatisfy { $0.count == 1 })
    #expect(Set(found.joined()).count == terms.count)
    #expect(found.suffix(3).allSatisfy { $0.isEmpty })
  }

  @Test func `nothing occurs of no entries, and nothing in no words`() throws {
    let entries = try #require(Self.book.lexicons.entries(of: "common-words"))
    #expect(Self.passages.allSatisfy { $0.occurrences(of: EntrySet()).isEmpty && !$0.hasOccurrence(of: EntrySet()) })
    #expect(Self.passage("…", .english).occurrences(of: entries).isEmpty)
    #expect(Self.passages[0].occurrences(of: entries, touching: 0..<0).isEmpty)
  }
}
