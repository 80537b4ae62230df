/// Actions that are joined to what has been asserted, or that something else asserts.
extension EnglishActionScan {
  /// Reads on behind a verb: *… and ask*, *…, writing*, *… by listening*; whether there was an action.
  mutating func readContinuation() -> Bool {
    switch mode {
    case .asserted:
      if sentence.isListed(at, in: lists.subordinate) { isSubordinate = true }
      return readJoined() || readMeans()
    case .open:
      return !isSubordinate && sentence.isListed(at, in: lists.passive) ? readPassive() : readDefinition()
    case .denied:
      return false
    }
  }

  private mutating func readJoined() -> Bool {
    guard sentence.isListed(at, in: lists.joiner), !isSubordinate else { return false }
    var next = at + 1
    while next < at + 4, sentence.isListed(next, in: lists.joiner), !sentence.tokens.equals(next, "-") { next += 1 }
    guard next < sentence.count, !sentence.tokens.equals(next, "we") else { return false }
    let place = sentence.verbPlace(from: next)
    guard !place.isBehindBe, !sentence.tokens.isJoined(place.index) else { return false }
    guard let verb = joinedVerb(at: place.index) ?? sentence.action(at: place.index, as: .ing) else { return false }
    add(place.index, verb)
    at = place.index + 1
    return true
  }

  private func joinedVerb(at index: Int) -> JudgedVerb? {
    guard !sentence.tokens.isJoined(index + 1), let phrase = sentence.verb(at: index, as: [.base, .third]) else {
      return nil
    }
    let isNounToo = phrase.verb.map(sentence.verbs.isNounToo) ?? false
    guard !isNounToo || sentence.readsAsVerb(index, atHead: false) else { return nil }
    return sentence.action(at: index, as: [.base, .third])
  }

  /// *by asking*
  private mutating func readMeans() -> Bool {
    guard sentence.isListed(at, in: lists.by) else { return false }
    let index = sentence.verbPlace(from: at + 1).index
    guard let verb = sentence.action(at: index, as: .ing) else { return false }
    isSubordinate = false
    add(index, verb)
    at = index + 1
    return true
  }

  /// *Trust means saying …*
  private mutating func readDefinition() -> Bool {
    guard sentence.isListed(at, in: lists.means) else { return false }
    let index = sentence.verbPlace(from: at + 1).index
    guard let verb = sentence.action(at: index, as: .ing) else { return false }
    add(index, verb)
    mode = .asserted
    at = index + 1
    return true
  }

  /// *mistakes are discussed*
  private mutating func readPassive() -> Bool {
    let index = sentence.verbPlace(from: at + 1).index
    guard let participle = sentence.verb(at: index, as: .past), participle.strength == .strong,
      sentence.verb(at: index, as: .base) == nil, sentence.hasConcrete(before: at)
    else { return false }
    add(index, JudgedVerb(verb: participle.verb, end: index, strength: .strong))
    mode = .denied
    at = index + 1
    return true
  }
}
