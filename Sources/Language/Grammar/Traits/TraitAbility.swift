extension TraitWords {
  /// The end of an ability whose object is a disposition, where one begins; any other ability claims a skill.
  func endOfAbility(at index: Int, in sentence: TraitSentence) -> Int? {
    let ability = sentence.length(.ability, at: index)
    guard ability > 0 else { return nil }
    var object = index + ability
    while sentence.has(inserted, at: object) || isAdverb(at: object, in: sentence) { object += 1 }
    let length = sentence.length(.abilityObject, at: object)
    let final = sentence.length(.finalAbilityObject, at: object)
    if final > length { return endsAbility(object + final, in: sentence) ? object + final : nil }
    return length > 0 ? object + length : endOfPredicate(at: object, in: sentence)
  }

  /// Whether nothing but a manner follows: *adapt quickly*, not *adapt the design*.
  private func endsAbility(_ index: Int, in sentence: TraitSentence) -> Bool {
    index >= sentence.count || sentence.isMark(at: index) || sentence.has(conjunction, at: index)
      || sentence.has(afterAbility, at: index) || isAdverb(at: index, in: sentence)
  }

  /// *able to be very flexible*
  private func endOfPredicate(at index: Int, in sentence: TraitSentence) -> Int? {
    guard sentence.has(copula, at: index) else { return nil }
    var next = index + 1
    while sentence.has(opener, at: next) { next += 1 }
    guard let trait = sentence.trait(at: next), trait.kind == .adjective || trait.kind == .person else { return nil }
    return next + trait.length
  }
}
