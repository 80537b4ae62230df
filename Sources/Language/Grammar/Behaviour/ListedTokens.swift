/// The word lists that the tokens and phrases of a sentence are in, each looked up once.
struct ListedTokens {
  private let words: [ListedWord]
  /// For each token, the phrases that begin there, the longest first.
  private let phrases: [[(length: Int, lists: WordLists.Lists)]]

  init(_ sentence: TokenSentence, of passage: Passage, in lists: WordLists, _ verbs: VerbBook) {
    let words = passage.memory.asked { known in
      sentence.tokens.indices.map { known.listedWord($0, of: sentence, passage, in: lists, verbs) }
    }
    self.words = words
    phrases = sentence.tokens.indices.map { index in
      sentence.isMark(index)
        ? []
        : Self.lengths(ofPhrasesFrom: words[index]).compactMap { length in
          guard let key = sentence.phrase(at: index, length: length) else { return nil }
          let found = lists.lists(of: key)
          return found.bits == 0 ? nil : (length, found)
        }
    }
  }

  /// In tokens: *go out of our way to*.
  private static let longestPhrase = 6

  /// The longest first; none for most tokens.
  private static func lengths(ofPhrasesFrom word: ListedWord) -> [Int] {
    let longest = min(word.phraseLength, longestPhrase)
    return longest < 2 ? [] : (2...longest).reversed()
  }

  /// Whether the token alone is in one of the lists.
  func contains(_ index: Int, in list: WordLists.Lists) -> Bool {
    words.indices.contains(index) && words[index].lists.intersects(list)
  }

  /// Whether a beginning of a token, or all of it, is in one of the lists.
  func hasBeginning(_ index: Int, in list: WordLists.Lists) -> Bool {
    words.indices.contains(index) && words[index].ofBeginnings.intersects(list)
  }

  /// Whether an end of a token, or all of it, is in one of the lists.
  func hasEnding(_ index: Int, in list: WordLists.Lists) -> Bool {
    words.indices.contains(index) && words[index].ofEndings.intersects(list)
  }

  /// The verbs, listed for themselves or as companions, that a token may be a form of.
  func uses(at index: Int) -> [VerbBook.Use] { words.indices.contains(index) ? words[index].uses : [] }

  /// The length of the longest listed phrase that begins at a token; 0 where there is none.
  func length(at index: Int, in list: WordLists.Lists) -> Int {
    guard words.indices.contains(index) else { return 0 }
    if let phrase = phrases[index].first(where: { $0.lists.intersects(list) }) { return phrase.length }
    return words[index].lists.intersects(list) ? 1 : 0
  }

  /// Whether a listed word or phrase begins at a token.
  func begins(_ index: Int, in list: WordLists.Lists) -> Bool { length(at: index, in: list) > 0 }
}
