/// The lists of small words of one language by which a trait is told; the file of lists says what each is.
final class TraitWords: Sendable {
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
    opener = lists.ifNamed("opener")
    subject = lists.ifNamed("subject")
    subjectAnywhere = lists.ifNamed("subject_anywhere")
    address = lists.ifNamed("address")
    copula = lists.ifNamed("copula")
    owner = lists.ifNamed("owner")
    weakOwner = lists.ifNamed("weak_owner")
    completion = lists.ifNamed("completion")
    after = lists.ifNamed("after")
    afterAbility = lists.ifNamed("after_ability")
    conjunction = lists.ifNamed("conjunction")
    article = lists.ifNamed("article")
    determiner = lists.ifNamed("determiner")
    object = lists.ifNamed("object")
    claimNoun = lists.ifNamed("claim_noun")
    personMaker = lists.ifNamed("person_maker")
    inserted = lists.ifNamed("inserted")
    plainAdjective = lists.ifNamed("plain_adjective")
    compoundFirst = lists.ifNamed("compound.first")
    compoundSecond = lists.ifNamed("compound.second")
    notAdverb = lists.ifNamed("not_adverb")
    notVerb = lists.ifNamed("not_verb")
    owningVerb = lists.ifNamed("owning_verb")
    notPassed = lists.ifNamed("not_passed")
    passedBeforeVerb = lists.ifNamed("passed_before_verb")
    clauseWord = lists.ifNamed("clause_word")
    endings = Endings(lists)
  }
}

extension TraitWords.Endings {
  fileprivate init(_ lists: WordLists) {
    adverb = lists.ifNamed("ending.adverb")
    adjective = lists.ifNamed("ending.adjective")
    modifier = lists.ifNamed("ending.modifier")
    activity = lists.ifNamed("ending.activity")
    notVerb = lists.ifNamed("ending.not_verb")
    agent = lists.ifNamed("ending.agent")
    thing = lists.ifNamed("ending.thing")
    oblique = lists.ifNamed("ending.oblique")
    notOblique = lists.ifNamed("ending.not_oblique")
    verb = lists.ifNamed("ending.verb")
    action = lists.ifNamed("ending.action")
    let cases: [WordForms] = [.nominative, .partitive, .comitative]
    let nouns = { (name: String, sureness: TraitTerm.Sureness) in
      cases.map { (lists.ifNamed("trait.\(name).\($0.rawValue)"), TraitTerm.Kind.noun, sureness, $0) }
    }
    traits = nouns("strong_noun", .strong) + nouns("noun", .position)
      + [(lists.ifNamed("trait.adjective"), .adjective, .position, .nominative)]
  }
}
