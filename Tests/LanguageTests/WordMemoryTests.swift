@testable import Language
import BuiltInRules
import RuleEngine
import Testing

@Suite struct WordMemoryTests {
  private static let lexicons = Lexicons([BuiltInRules.sources.lexicons])

  private func count(_ lexicons: Lexicons) -> Int { lexicons.memory.asked { $0.count } }

  @Test func `a word is looked up once, however many passages have it`() {
    let lexicons = Self.lexicons.forgetful()
    let passages = (0..<3).map { _ in Passage("We care, WE care".utf8, language: .english, lexicons: lexicons) }
    #expect(count(lexicons) == 3)
    #expect(passages[0].occurrences == passages[2].occurrences)
  }

  @Test func `a word of two languages is two`() {
    let lexicons = Self.lexicons.forgetful()
    for language in Language.known { _ = Passage("on".utf8, language: language, lexicons: lexicons) }
    #expect(count(lexicons) == 2)
  }

  @Test func `what is remembered is what is found anew`() {
    let words = (0..<5_000).map { "word\($0) klient\($0) kliendikogemus" }.joined(separator: " ")
    let (own, other) = (Self.lexicons.forgetful(), Self.lexicons.forgetful())
    let found = { (lexicons: Lexicons) in Passage(words.utf8, language: .estonian, lexicons: lexicons).occurrences }
    let first = found(own)
    #expect(!first.isEmpty)
    #expect(found(own) == first)
    #expect(found(other) == first)
  }

  @Test func `few words are forgotten as well, where they take much room`() {
    let lexicons = Self.lexicons.forgetful()
    _ = Passage("a word".utf8, language: .english, lexicons: lexicons)
    #expect(!lexicons.areFull)
    _ = Passage(Array(repeating: UInt8(ascii: "a"), count: 17_000_000), language: .english, lexicons: lexicons)
    #expect(count(lexicons) == 3 && lexicons.areFull)
    #expect(!lexicons.forgetful().areFull)
  }

  @Test func `the phrases of a pair of words are its own, however many pairs there are`() {
    let term = { (entry: Int32) in KnownWord.Term(Int(entry), of: WordLookup.Lemma(book: 0, number: 0, isAffix: false), position: 0) }
    var pairs = WordPairs()
    for word in 0..<30_000 as Range<Int32> {
      #expect(pairs.places(word, word + 1) == nil)
      let added = pairs.add([term(word), term(word + 1)], word, word + 1)
      #expect(pairs.places(word, word + 1) == added && added.map { pairs[$0].entry } == [word, word + 1])
    }
    #expect(pairs.add([], 1, 2).isEmpty && pairs.places(1, 2)?.isEmpty == true)
  }
}
