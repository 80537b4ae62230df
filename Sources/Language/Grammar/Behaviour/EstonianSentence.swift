/// An Estonian sentence with everything the grammar of actions knows of its tokens.
final class EstonianSentence {
  let tokens: TokenSentence
  let listed: ListedTokens
  let lists: EstonianActionLists
  let verbs: VerbBook
  let clauses: [Range<Int>]
  let hasTime: Bool

  init(_ tokens: TokenSentence, of passage: Passage, _ lists: EstonianActionLists, _ verbs: VerbBook) {
    self.tokens = tokens
    self.lists = lists
    self.verbs = verbs
    let listed = ListedTokens(tokens, of: passage, in: lists.words, verbs)
    self.listed = listed
    let indices = tokens.tokens.indices
    hasTime = indices.contains { listed.begins($0, in: lists.time) }
    clauses = indices.split { listed.contains($0, in: lists.clauseMark) }.map { $0.startIndex..<$0.endIndex }
  }

  func isListed(_ index: Int, in list: WordLists.Lists) -> Bool { listed.contains(index, in: list) }

  // MARK: verbs

  /// The verbs, listed for themselves or as companions, that a token may be a form of.
  func uses(at index: Int) -> [VerbBook.Use] { listed.uses(at: index) }

  /// Whether the token is one of the forms of a verb that is listed for itself.
  func isVerb(_ index: Int, as forms: VerbForms) -> Bool {
    uses(at: index).contains { forms.contains($0.form) && verbs.isListed($0.verb) }
  }

  private func isVerb(_ index: Int) -> Bool { uses(at: index).contains { verbs.isListed($0.verb) } }

  /// A first person plural: by the ending, but for the words that only look like one.
  func isFirstPlural(_ index: Int) -> Bool {
    if isListed(index, in: lists.notWeForm) { return false }
    if isVerb(index, as: .firstPlural) { return true }
    if tokens[index].letterCount < 5, !isVerb(index) { return false }
    if isListed(index, in: lists.weForm) { return true }
    return listed.hasEnding(index, in: lists.weEnding) && !listed.hasEnding(index, in: lists.notWeEnding)
  }

  /// A first person plural that hands on to the -ma form beside it.
  func isCarrier(_ index: Int) -> Bool {
    uses(at: index).contains { use in
      use.form == .firstPlural && lists.words.contains(verbs.lemma(use.verb), in: lists.carrier)
    }
  }

  // MARK: objects

  func isConcrete(_ index: Int) -> Bool { isWordOrStem(index, lists.concrete, stem: lists.concreteStem) }
  func isAbstract(_ index: Int) -> Bool { isWordOrStem(index, lists.abstract, stem: lists.abstractStem) }

  /// Whether a token is listed, or begins with a listed stem and is no verb.
  private func isWordOrStem(_ index: Int, _ list: WordLists.Lists, stem: WordLists.Lists) -> Bool {
    isListed(index, in: list) || hasBeginning(index, in: stem) && !isVerb(index)
  }

  func hasBeginning(_ index: Int, in list: WordLists.Lists) -> Bool {
    listed.hasBeginning(index, in: list)
  }

  // MARK: doers

  /// Whether a token says who acts.
  func isDoer(_ index: Int) -> Bool {
    if isListed(index, in: lists.notDoer) { return false }
    if isListed(index, in: lists.doer) { return true }
    let key = tokens[index]
    if listed.hasEnding(index, in: lists.nounDoer), key.letterCount > 6 { return true }
    if isListed(index - 1, in: lists.numeral), listed.hasEnding(index, in: lists.countedDoer) { return true }
    return listed.hasEnding(index, in: lists.agentEnding) && key.letterCount > 5
  }
}
