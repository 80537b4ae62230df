/// The lists of words that stand around Estonian verbs of action; the file of the lists says what each is for.
final class EstonianActionLists: Sendable {
  let words: WordLists
  // Who acts.
  let pronoun, doer, nounDoer, agentEnding, notDoer, numeral, countedDoer: WordLists.Lists
  // The first person plural.
  let weEnding, weForm, notWeForm, notWeEnding: WordLists.Lists
  // What is done.
  let concrete, concreteStem, time, abstract, abstractStem, carrier, bareEdge, questionStem: WordLists.Lists
  // Negation and commands.
  let negation, prohibition, afterNegation: WordLists.Lists
  let beforeImperative, notImperative, afterNoImperative: WordLists.Lists
  // Clauses.
  let clauseMark, joiner, mainJoiner, verbJoiner, condition, teaser: WordLists.Lists
  let subordinator, subordinatorFirst, subordinatorSecond, saysThat: WordLists.Lists

  init(_ lists: WordLists) {
    words = lists
    pronoun = lists.named("pronoun")
    doer = lists.named("pronoun", "doer", "noun_doer")
    nounDoer = lists.named("noun_doer")
    agentEnding = lists.named("agent_ending")
    notDoer = lists.named("not_doer")
    numeral = lists.named("numeral")
    countedDoer = lists.named("counted_doer")
    weEnding = lists.named("we_ending")
    weForm = lists.named("we_form")
    notWeForm = lists.named("not_we_form")
    notWeEnding = lists.named("not_we_ending")
    concrete = lists.named("concrete")
    concreteStem = lists.named("concrete_stem")
    time = lists.named("time")
    abstract = lists.named("abstract")
    abstractStem = lists.named("abstract_stem")
    carrier = lists.named("carrier")
    bareEdge = lists.named("bare_edge")
    questionStem = lists.named("question_stem")
    negation = lists.named("negation")
    prohibition = lists.named("prohibition")
    afterNegation = lists.named("after_negation")
    beforeImperative = lists.named("before_imperative")
    notImperative = lists.named("not_imperative")
    afterNoImperative = lists.named("after_no_imperative")
    clauseMark = lists.named("clause_mark")
    joiner = lists.named("joiner")
    mainJoiner = lists.named("main_joiner")
    verbJoiner = lists.named("verb_joiner")
    condition = lists.named("condition")
    teaser = lists.named("teaser")
    subordinator = lists.named("subordinator")
    subordinatorFirst = lists.named("subordinator_first")
    subordinatorSecond = lists.named("subordinator_second")
    saysThat = lists.named("says_that")
  }
}
