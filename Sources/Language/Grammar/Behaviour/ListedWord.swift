/// What the lists of the grammar of actions and its verbs say of a word, whatever stands around it.
struct ListedWord: Sendable {
  let lists: WordLists.Lists
  /// The lists that a beginning or an end of it is in, the whole word being one.
  let ofBeginnings, ofEndings: WordLists.Lists
  /// How many words the longest phrase has that begins with it; 0 where none does.
  let phraseLength: Int
  /// The verbs that it may be a form of.
  let uses: [VerbBook.Use]

  init(_ key: ArraySlice<UInt8>, isMark: Bool, in lists: WordLists, _ verbs: VerbBook, _ language: Language) {
    self.lists = lists.lists(of: key)
    ofBeginnings = lists.listsOfBeginnings(of: key)
    ofEndings = lists.listsOfEndings(of: key)
    phraseLength = lists.phraseLength(from: key)
    uses = isMark ? [] : verbs.uses(of: key, in: language)
  }
}

extension KnownWords {
  /// A token of a sentence; a word of the passage is looked up when it is first met in the run.
  mutating func listedWord(
    _ index: Int, of sentence: TokenSentence, _ passage: Passage, in lists: WordLists, _ verbs: VerbBook
  ) -> ListedWord {
    let token = sentence.tokens[index]
    let make = {
      ListedWord(sentence[index], isMark: token.word == nil, in: lists, verbs, passage.language)
    }
    guard let word = token.word, token.isWhole else { return make() }
    let number = passage.words[word].number
    if let known = listed[number] { return known }
    let found = make()
    listed[number] = found
    return found
  }
}
