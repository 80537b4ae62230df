/// Where a trait stands in Estonian.
struct EstonianTraits: TraitLanguage {
  let words: TraitWords

  func isActivity(_ sentence: TraitSentence) -> Bool {
    leadsWithVerb(sentence) ?? endsWithAction(sentence)
  }

  /// Whether a verb of the third person leads; nil where its first words do not tell.
  private func leadsWithVerb(_ sentence: TraitSentence) -> Bool? {
    for index in 0..<min(6, sentence.count) {
      if let trait = sentence.trait(at: index), trait.sureness == .strong, trait.kind == .verb || trait.kind == .phrase {
        return false
      }
      if sentence.has(words.copula, at: index) || sentence.has(words.owner, at: index) { return false }
      if sentence.has(words.clauseWord, at: index) { return nil }
      let isVerb = words.hasEnding(words.endings.verb, at: index, in: sentence, after: 3)
      if isVerb, !sentence.has(words.notVerb, at: index) { return true }
    }
    return nil
  }

  /// *Lepingute koostamine*
  private func endsWithAction(_ sentence: TraitSentence) -> Bool {
    let last = sentence.count - 1
    guard words.hasEnding(words.endings.action, at: last, in: sentence), sentence.trait(at: last) == nil else { return false }
    return !sentence.pieces.contains { $0.trait?.kind == .phrase && $0.trait?.sureness == .strong }
  }

  func ends(_ trait: TraitTerm, before index: Int, in sentence: TraitSentence) -> Bool? {
    guard index < sentence.count else { return true }
    if sentence.isJoined(at: index) { return false }
    if sentence.isMark(at: index) { return true }
    guard trait.kind == .adjective else { return !words.hasEnding(words.endings.thing, at: index, in: sentence) }
    if sentence.has(words.conjunction, at: index) { return !thingFollows(at: index + 1, in: sentence) }
    if sentence.has(words.after, at: index) || words.bearer(at: index, in: sentence) > 0 { return true }
    guard let next = sentence.trait(at: index) else { return isOblique(index, sentence) }
    return next.isNounOrPerson ? true : nil
  }

  /// Whether a word stands in a case in which an adjective before it, were it its attribute, would stand too.
  private func isOblique(_ index: Int, _ sentence: TraitSentence) -> Bool {
    words.hasEnding(words.endings.oblique, at: index, in: sentence)
      && !words.hasEnding(words.endings.notOblique, at: index, in: sentence)
  }

  func nature(of index: Int, in sentence: TraitSentence) -> ListedNature {
    if words.hasEnding(words.endings.thing, at: index, in: sentence) { return .thing }
    if words.isPlainAdjective(at: index, in: sentence) { return .adjective }
    return isOblique(index, sentence) ? .end : .unknown
  }

  func isPredicate(after copula: Int, in sentence: TraitSentence, hasClaim: Bool) -> Bool { true }

  var predicateMayWait: Bool { true }

  func canBeOwned(_ trait: TraitTerm, before index: Int, in sentence: TraitSentence) -> Bool { true }
}
