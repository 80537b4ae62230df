/// The lists of words that stand around English verbs of action; the file of the lists says what each is for.
final class EnglishActionLists: Sendable {
  let words: WordLists
  // Who acts.
  let doer, determiner, you, agentEnding, notDoer, generalDoer, opener: WordLists.Lists
  let beforeWe, relativeHead, relativeAlways: WordLists.Lists
  // From the doer to the verb.
  let between, be, auxiliary, auxiliaryNext, afterNounDoer, modalBlock, carrier: WordLists.Lists
  // What is done.
  let concrete, time, abstract, stopObject, question, endOfVerb, negation: WordLists.Lists
  // Verbs that are nouns too, and phrases.
  let verbFollower, openFollower, nounFollower, finite, finiteToo, particle, phraseEnd: WordLists.Lists
  // Clauses.
  let listHead, subordinate, joiner, by, means, passive, condition, teaser: WordLists.Lists

  init(_ lists: WordLists) {
    words = lists
    doer = lists.named("doer")
    determiner = lists.named("determiner")
    you = lists.named("you")
    agentEnding = lists.named("agent_ending")
    notDoer = lists.named("not_doer")
    generalDoer = lists.named("general_doer")
    opener = lists.named("opener")
    beforeWe = lists.named("before_we")
    relativeHead = lists.named("relative_head")
    relativeAlways = lists.named("relative_always")
    between = lists.named("between")
    be = lists.named("be")
    auxiliary = lists.named("auxiliary")
    auxiliaryNext = lists.named("auxiliary_next")
    afterNounDoer = lists.named("after_noun_doer")
    modalBlock = lists.named("modal_block")
    carrier = lists.named("carrier")
    concrete = lists.named("concrete")
    time = lists.named("time")
    abstract = lists.named("abstract")
    stopObject = lists.named("stop_object")
    question = lists.named("question")
    endOfVerb = lists.named("end_of_verb")
    negation = lists.named("negation")
    verbFollower = lists.named("verb_follower")
    openFollower = lists.named("open_follower")
    nounFollower = lists.named("noun_follower")
    finite = lists.named("finite")
    finiteToo = lists.named("finite_too")
    particle = lists.named("particle")
    phraseEnd = lists.named("phrase_end")
    listHead = lists.named("list_head")
    subordinate = lists.named("subordinate")
    joiner = lists.named("joiner")
    by = lists.named("by")
    means = lists.named("means")
    passive = lists.named("passive")
    condition = lists.named("condition")
    teaser = lists.named("teaser")
  }
}
