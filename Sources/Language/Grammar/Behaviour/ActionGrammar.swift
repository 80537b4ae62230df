/// What people do, as a text asserts it; in English and Estonian.
struct ActionGrammar: Sendable {
  private let verbs: VerbBook
  private let english: EnglishActionLists
  private let estonian: EstonianActionLists

  init(verbs: VerbBook, english: WordLists, estonian: WordLists) {
    self.verbs = verbs
    self.english = EnglishActionLists(english)
    self.estonian = EstonianActionLists(estonian)
  }

  func actions(in passage: Passage) -> AssertedActions {
    let actions = TokenReader.sentences(of: passage).flatMap { self.actions(of: $0, passage) }
    return AssertedActions(actions, in: passage)
  }

  private func actions(of tokens: TokenSentence, _ passage: Passage) -> [Action] {
    switch passage.language {
    case .english:
      EnglishActionScan.actions(in: EnglishSentence(tokens, of: passage, english, verbs)).map {
        Action(words: tokens.words($0.tokens), strength: $0.strength)
      }
    case .estonian:
      EstonianActionScan.actions(in: EstonianSentence(tokens, of: passage, estonian, verbs)).map {
        Action(words: tokens.words($0.token...$0.token), strength: $0.strength)
      }
    default: []
    }
  }
}
