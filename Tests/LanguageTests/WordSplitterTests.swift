import Language
import Testing

private func passage(_ text: String, _ language: Language = .english) -> Passage {
  Passage(text.utf8, language: language, lexicons: Lexicons([]))
}

private func keys(_ text: String) -> [String] {
  let passage = passage(text)
  return passage.words.indices.map { String(decoding: passage.key($0), as: UTF8.self) }
}

@Suite struct WordSplitterTests {
  @Test(arguments: [
    ("We care, always.", ["we", "care", "always"]),
    ("Õde ÄRA Žürii", ["õde", "ära", "žürii"]),
    ("best-in-class", ["best", "in", "class"]),
    ("don’t — the client's", ["don't", "the", "client's"]),
    ("(sise)klient ja (väline) klient", ["siseklient", "ja", "väline", "klient"]),
    ("24/7, 100% of 3.5", ["24", "7", "100%", "of", "3", "5"]),
    ("o\u{303}pe a\u{308}ra", ["õpe", "ära"]),
    ("🙂 so", ["so"]),
    ("the Best, \u{327} and Guest\u{327}s", ["the", "best", "\u{327}", "and", "guesţs"]),
    ("it's theirs: iPhone, e-mail (sise)Klient", ["it's", "theirs", "iphone", "e", "mail", "siseklient"]),
    ("", []),
  ])
  func `a text is split into words in small letters`(text: String, expected: [String]) {
    #expect(keys(text) == expected)
  }

  @Test func `sentences and clauses begin where signs say so`() {
    let words = passage("We listen, then act. Version 3.5 now!\n\nLast").words
    #expect(words.map { $0.traits.contains(.startsSentence) } == [true, false, false, false, true, false, false, false, true])
    #expect(words[2].traits.contains(.startsClause))
    #expect(!words[1].traits.contains(.startsClause))
  }

  @Test func `hyphens between letters are remembered`() {
    let words = passage("well-known facts - so").words
    #expect(words.map { $0.traits.contains(.joined) } == [false, true, false, false])
    #expect(words[3].traits.contains(.startsClause))
  }

  @Test func `a word knows its bytes in the text`() {
    let passage = passage("õ (sise)klient")
    #expect(passage.written(1) == "sise)klient")
    #expect(passage.bytes(of: 0..<2) == 0..<15)
  }
}
