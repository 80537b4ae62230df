/// The lists of small words of one language by which a trait is told; the file of lists says what each is.
struct TraitWords: Sendable {
  typealias Lists = WordLists.Lists

  let lists: WordLists
  let opener, subject, subjectAnywhere, address, copula, owner, weakOwner, completion, after, afterAbility: Lists
  let conjunction, article, determiner, object, claimNoun, personMaker, inserted, plainAdjective: Lists
  let compoundFirst, compoundSecond, notAdverb, notVerb, owningVerb, notPassed, passedBeforeVerb, clauseWord: Lists
  let endings: Endings

  /// Lists of endings.
  struct Endings: Sendable {
    let adverb, adjective, modifier, activity, notVerb, agent, thing, oblique, notOblique, verb, action: Lists
    /// Ends of compounds that are traits.
    let traits: [(lists: Lists, kind: TraitTerm.Kind, sureness: TraitTerm.Sureness, grammaticalCase: WordForms)]
  }

  init(_ lists: WordLists) {
    self.lists = lists
    opener = lists.named("opener")
    subject = lists.named("subject")
    subjectAnywhere = lists.named("subject_anywhere")
    address = lists.named("address")
    copula = lists.named("copula")
    owner = lists.named("owner")
    weakOwner = lists.named("weak_owner")
    completion = lists.named("completion")
    after = lists.named("after")
    afterAbility = lists.named("after_ability")
    conjunction = lists.named("conjunction")
    article = lists.named("article")
    determiner = lists.named("determiner")
    object = lists.named("object")
    claimNoun = lists.named("claim_noun")
    personMaker = lists.named("person_maker")
    inserted = lists.named("inserted")
    plainAdjective = lists.named("plain_adjective")
    compoundFirst = lists.named("compound.first")
    compoundSecond = lists.named("compound.second")
    notAdverb = lists.named("not_adverb")
    notVerb = lists.named("not_verb")
    owningVerb = lists.named("owning_verb")
    notPassed = lists.named("not_passed")
    passedBeforeVerb = lists.named("passed_before_verb")
    clauseWord = lists.named("clause_word")
    endings = Endings(lists)
  }
}

extension TraitWords.Endings {
  fileprivate init(_ lists: WordLists) {
    adverb = lists.named("ending.adverb")
    adjective = lists.named("ending.adjective")
    modifier = lists.named("ending.modifier")
    activity = lists.named("ending.activity")
    notVerb = lists.named("ending.not_verb")
    agent = lists.named("ending.agent")
    thing = lists.named("ending.thing")
    oblique = lists.named("ending.oblique")
    notOblique = lists.named("ending.not_oblique")
    verb = lists.named("ending.verb")
    action = lists.named("ending.action")
    let cases: [WordForms] = [.nominative, .partitive, .comitative]
    let nouns = { (name: String, sureness: TraitTerm.Sureness) in
      cases.map { (lists.named("trait.\(name).\($0.rawValue)"), TraitTerm.Kind.noun, sureness, $0) }
    }
    traits = nouns("strong_noun", .strong) + nouns("noun", .position)
      + [(lists.named("trait.adjective"), .adjective, .position, .nominative)]
  }
}
