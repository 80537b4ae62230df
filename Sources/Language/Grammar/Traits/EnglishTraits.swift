/// Where a trait stands in English.
struct EnglishTraits: TraitLanguage {
  let words: TraitWords

  // MARK: activities

  func isActivity(_ sentence: TraitSentence) -> Bool {
    var index = 0
    while isPassed(index, sentence) {
      if sentence.trait(at: index) != nil { return false }
      index += 1
    }
    guard index < sentence.count else { return false }
    if let isVerb = isVerb(traitAt: index, sentence) { return isVerb }
    if sentence.has(words.notVerb, at: index) || sentence.has(words.copula, at: index) { return false }
    if isLeadVerb(index, sentence) { return !sentence.has(words.owningVerb, at: index) }
    if sentence.has(words.owner, at: index) { return false }
    return isUnlistedVerb(index, sentence)
  }

  /// Who acts, and adverbs.
  private func isPassed(_ index: Int, _ sentence: TraitSentence) -> Bool {
    if sentence.has(words.subject, at: index) && !sentence.has(words.notPassed, at: index) { return true }
    if words.hasEnding(words.endings.adverb, at: index, in: sentence, after: 3), !sentence.has(words.notAdverb, at: index) {
      return true
    }
    return sentence.has(words.passedBeforeVerb, at: index) && isLeadVerb(index + 1, sentence)
  }

  private func isLeadVerb(_ index: Int, _ sentence: TraitSentence) -> Bool {
    sentence.length(.leadVerb, at: index) > 0
  }

  /// Whether a trait is in truth a verb: *engaging customers*, *open the shop*. nil where there is no trait, or one
  /// that counts only as a name and could as well be a verb.
  private func isVerb(traitAt index: Int, _ sentence: TraitSentence) -> Bool? {
    guard let trait = sentence.trait(at: index) else { return nil }
    let isVerbToo = isLeadVerb(index, sentence)
    if trait.kind == .adjective {
      let isIng = words.hasEnding(words.endings.activity, at: index, in: sentence)
      if isIng, sentence.has(words.object, at: index + 1) { return true }
      if isVerbToo, trait.length == 1, hasObject(after: index, sentence) { return true }
    }
    return trait.sureness == .nameOnly && isVerbToo ? nil : false
  }

  private func hasObject(after index: Int, _ sentence: TraitSentence) -> Bool {
    let next = index + 1
    guard next < sentence.count else { return false }
    if sentence.has(words.conjunction, at: next), isLeadVerb(next + 1, sentence), sentence.trait(at: next + 1) == nil {
      return true
    }
    return !sentence.has(words.after, at: next) && !sentence.isMark(at: next)
  }

  private func isUnlistedVerb(_ index: Int, _ sentence: TraitSentence) -> Bool {
    if words.hasEnding(words.endings.activity, at: index, in: sentence, after: 3) {
      // unflinching honesty
      let next = sentence.trait(at: index + 1)
      return !(next?.kind == .noun && next?.sureness != .nameOnly)
    }
    guard sentence.has(words.determiner, at: index + 1) else { return false }
    let isFunctionWord = sentence.has(words.after, at: index) || sentence.has(words.opener, at: index)
    return !isFunctionWord && !words.hasEnding(words.endings.notVerb, at: index, in: sentence)
  }

  // MARK: what follows a trait

  func ends(_ trait: TraitTerm, before index: Int, in sentence: TraitSentence) -> Bool? {
    guard index < sentence.count else { return true }
    if sentence.isJoined(at: index) { return false }
    let isAdjective = trait.kind == .adjective
    if sentence.isMark(UInt8(ascii: ","), at: index) { return !isAdjective || !thingFollows(at: index + 1, in: sentence) }
    if sentence.isMark(at: index) { return true }
    if isAdjective, sentence.has(words.conjunction, at: index) { return !thingFollows(at: index + 1, in: sentence) }
    if sentence.has(words.after, at: index) || sentence.has(words.copula, at: index) { return true }
    guard isAdjective else { return false }
    if sentence.has(words.completion, at: index) || words.bearer(at: index, in: sentence) > 0 { return true }
    guard let next = sentence.trait(at: index) else { return hasBearer(near: index, sentence) }
    return next.kind == .adjective || next.kind == .verb ? nil : next.sureness != .nameOnly
  }

  /// Whether somebody or an attitude follows, through other adjectives: *ambitious senior engineer*.
  private func hasBearer(near index: Int, _ sentence: TraitSentence) -> Bool {
    for next in index..<index + 3 where next < sentence.count && !sentence.isMark(at: next) {
      if words.bearer(at: next, in: sentence) > 0 { return true }
      if !words.isAdjectiveLike(at: next, in: sentence) { return false }
    }
    return false
  }

  func nature(of index: Int, in sentence: TraitSentence) -> ListedNature {
    if words.isAdverb(at: index, in: sentence) { return .adjective }
    let isAdjective = words.isPlainAdjective(at: index, in: sentence) && !sentence.has(words.opener, at: index)
    return isAdjective ? .adjective : .unknown
  }

  // MARK: what stands before a trait

  /// Not *the shop is warm*: only subjects, or what goes on after a trait, may stand before the copula.
  func isPredicate(after copula: Int, in sentence: TraitSentence, hasClaim: Bool) -> Bool {
    (max(0, copula - 2)..<copula).allSatisfy { index in
      if sentence.has(words.subject, at: index) || sentence.has(words.opener, at: index) { return true }
      let goesOn = sentence.has(words.conjunction, at: index) || sentence.isMark(UInt8(ascii: ","), at: index)
      return hasClaim && goesOn
    }
  }

  var predicateMayWait: Bool { false }

  /// An adjective only with whom or what it describes: *bring a positive attitude*.
  func canBeOwned(_ trait: TraitTerm, before index: Int, in sentence: TraitSentence) -> Bool {
    guard trait.kind == .adjective else { return true }
    if sentence.length(.carrier, at: index) > 0 { return true }
    guard let next = sentence.trait(at: index) else { return false }
    return next.isNounOrPerson && next.sureness != .nameOnly
  }
}
