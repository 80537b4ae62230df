import Places

/// The word lists that the tokens and phrases of a sentence are in, each looked up once.
struct ListedTokens {
  private let words: [ListedWord]
  /// By the tokens that they begin with, the longest first.
  private let phrases: [(token: Int, length: Int, lists: WordLists.Lists)]

  init(_ sentence: TokenSentence, of passage: Passage, in lists: WordLists, _ verbs: VerbBook) {
    let words = passage.memory.asked { known in
      sentence.tokens.indices.map { known.listedWord($0, of: sentence, passage, in: lists, verbs) }
    }
    var phrases: [(token: Int, length: Int, lists: WordLists.Lists)] = []
    // Most tokens begin none.
    for index in words.indices where words[index].phraseLength > 1 && !sentence.isMark(index) {
      for length in (2...min(words[index].phraseLength, Self.longestPhrase)).reversed() {
        guard let key = sentence.phrase(at: index, length: length) else { continue }
        let found = lists.lists(of: key)
        if found.bits != 0 { phrases.append((index, length, found)) }
      }
    }
    (self.words, self.phrases) = (words, phrases)
  }

  /// In tokens: *go out of our way to*.
  private static let longestPhrase = 6

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
    var phrase = phrases.endOfPrefix { $0.token < index }
    while phrase < phrases.count, phrases[phrase].token == index {
      if phrases[phrase].lists.intersects(list) { return phrases[phrase].length }
      phrase += 1
    }
    return words[index].lists.intersects(list) ? 1 : 0
  }

  /// Whether a listed word or phrase begins at a token.
  func begins(_ index: Int, in list: WordLists.Lists) -> Bool { length(at: index, in: list) > 0 }
}
