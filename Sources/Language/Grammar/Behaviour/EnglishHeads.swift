/// Actions without a doer at the beginning of a clause.
extension EnglishActionScan {
  /// Reads an imperative, a fragment in -ing or a verb whose subject is left out; whether there was one.
  mutating func readHead() -> Bool {
    let place = sentence.verbPlace(from: at)
    let index = place.index
    guard index < sentence.count, !sentence.tokens.isJoined(index) else { return false }
    if !place.isBehindBe, isImperative(index) {
      if let verb = sentence.action(at: index, as: .base) { add(index, verb) }
    } else if let phrase = sentence.verb(at: index, as: .ing), isFragment(index) {
      if phrase.strength == .strong, let verb = sentence.action(at: index, as: .ing) { add(index, verb) }
    } else if !place.isBehindBe, isElided(index) {
      if let verb = sentence.action(at: index, as: .third) { add(index, verb) }
    } else {
      return false
    }
    goOn(at: index + 1)
    return true
  }

  private func isImperative(_ index: Int) -> Bool {
    let next = index + 1
    guard !sentence.tokens.isJoined(next), sentence.verb(at: index, as: .base) != nil else { return false }
    let isVerb = followsCondition || !sentence.isNounToo(index) || sentence.readsAsVerb(index, atHead: true)
    return isVerb && !sentence.isListed(next, in: lists.finite) && !sentence.tokens.equals(next, "of")
  }

  /// *Listening before speaking*: no finite verb follows soon.
  private func isFragment(_ index: Int) -> Bool {
    !(index + 1..<index + 12).contains { next in
      sentence.isListed(next, in: lists.finite) || sentence.isListed(next, in: lists.finiteToo)
    }
  }

  /// *Shares what she knows*: the subject is left out.
  private func isElided(_ index: Int) -> Bool {
    guard let phrase = sentence.verb(at: index, as: .third), !sentence.tokens.equals(index, "is") else { return false }
    return sentence.readsAsThird(phrase, at: index)
  }
}
