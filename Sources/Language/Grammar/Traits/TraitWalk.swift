/// Walks through a sentence that names no activity and collects the traits that it claims.
///
/// One state goes along: whether a trait may stand here. Which word changes it is decided by the first that fits of
/// the steps, in their order.
struct TraitWalk {
  private let language: any TraitLanguage
  private let words: TraitWords
  private let sentence: TraitSentence
  /// Whether the head of the sentence is a place for a trait.
  private let headIsOpen: Bool
  private var index = 0
  private var place: TraitPlace
  /// Words of the current item of a list that are no claim.
  private var itemLength = 0
  private var itemsAreShort = true
  private var claims: [TraitClaim] = []

  static func claims(in sentence: TraitSentence, _ language: any TraitLanguage, headIsOpen: Bool) -> [TraitClaim] {
    var walk = TraitWalk(sentence, language, headIsOpen: headIsOpen)
    while walk.index < sentence.count { walk.step() }
    return walk.claims
  }

  private init(_ sentence: TraitSentence, _ language: any TraitLanguage, headIsOpen: Bool) {
    self.sentence = sentence
    self.language = language
    words = language.words
    self.headIsOpen = headIsOpen
    place = headIsOpen ? .anyTrait : .nothing
  }

  private mutating func step() {
    if passNoTrait() || claimAbility() || claimTrait() || claimMadePerson() { return }
    if passJoiner() || passCopula() || passOwner() || passSubject() || passOpener() || passModifier() { return }
    close(after: 1)
  }

  /// Goes past words after which no trait may stand, unless the language lets a predicate wait.
  private mutating func close(after count: Int) {
    let isOpen = place == .predicate || place == .latePredicate
    place = isOpen && language.predicateMayWait ? .latePredicate : .nothing
    itemLength += count
    index += count
  }

  private mutating func claim(_ end: Int, _ ground: TraitClaim.Ground) {
    claims.append(TraitClaim(words: sentence.words(index..<end), ground: ground))
    index = end
    place = .anyTrait
  }

  // MARK: claims

  private mutating func passNoTrait() -> Bool {
    let length = sentence.length(.notTrait, at: index)
    guard length > 0, length >= sentence.trait(at: index)?.length ?? 0 else { return false }
    close(after: length)
    return true
  }

  private mutating func claimAbility() -> Bool {
    guard headIsOpen, let end = words.endOfAbility(at: index, in: sentence) else { return false }
    claim(end, .ability)
    return true
  }

  private mutating func claimTrait() -> Bool {
    guard let trait = sentence.trait(at: index) else { return false }
    let end = index + trait.length
    if let ground = TraitLicence(place: place, sentence: sentence, language: language).ground(of: trait, until: end) {
      claim(language.endOfClaim(trait, at: index, in: sentence), ground)
      itemLength = 0
    } else if trait.sureness == .nameOnly, place != .nothing {
      itemLength += trait.length
      index = end
    } else {
      close(after: trait.length)
    }
    return true
  }

  /// *a born storyteller*
  private mutating func claimMadePerson() -> Bool {
    let person = words.person(at: index + 1, in: sentence)
    guard sentence.has(words.personMaker, at: index), person > 0 else { return false }
    claim(index + 1 + person, .term)
    itemLength = 0
    return true
  }

  // MARK: what may stand before a trait

  /// A comma or conjunction leaves the place as it is.
  private mutating func passJoiner() -> Bool {
    guard sentence.isMark(at: index) || sentence.has(words.conjunction, at: index) else { return false }
    if place == .latePredicate, sentence.isMark(at: index) { place = .nothing }
    if place == .nothing {
      let isLong = itemLength > 1 || index > 0 && !words.isAdjectiveLike(at: index - 1, in: sentence)
      if isLong { itemsAreShort = false }
      if headIsOpen, itemsAreShort { place = .adjective }
    }
    itemLength = 0
    index += 1
    return true
  }

  private mutating func passCopula() -> Bool {
    guard sentence.has(words.copula, at: index) else { return false }
    if language.isPredicate(after: index, in: sentence, hasClaim: !claims.isEmpty) {
      place = index == 0 || sentence.has(words.subject, at: index - 1) ? .predicate : .anyTrait
    }
    index += 1
    return true
  }

  private mutating func passOwner() -> Bool {
    guard sentence.has(words.owner, at: index) else { return false }
    let isOwner = !sentence.has(words.weakOwner, at: index) || index == 0 || !claims.isEmpty
      || words.person(at: index - 1, in: sentence) > 0
    guard isOwner else {
      close(after: 1)
      return true
    }
    place = .owned
    index += 1
    return true
  }

  private mutating func passSubject() -> Bool {
    guard sentence.has(words.subject, at: index) else { return false }
    let isFirst = index == 0 && place != .nothing
    if isFirst || sentence.has(words.subject, at: index - 1) || sentence.has(words.subjectAnywhere, at: index) {
      place = .anyTrait
    }
    index += 1
    return true
  }

  private mutating func passOpener() -> Bool {
    let opener = words.opener(at: index, in: sentence)
    guard opener > 0, place != .nothing || itemLength == 0 else { return false }
    index += opener
    if sentence.has(words.completion, at: index) { index += 1 }
    return true
  }

  /// *contagious enthusiasm*
  private mutating func passModifier() -> Bool {
    guard place.isForNouns, sentence.trait(at: index + 1)?.isNounOrPerson ?? false,
      words.hasEnding(words.endings.modifier, at: index, in: sentence, after: 3)
    else { return false }
    index += 1
    return true
  }
}
