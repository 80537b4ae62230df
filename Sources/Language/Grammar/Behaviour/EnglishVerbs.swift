/// A token read as a verb.
struct VerbPhrase {
  /// nil for a verb that is in no list.
  let verb: Int?
  let strength: VerbStrength
  /// The last token of the phrase that the verb and its companions make.
  let end: Int
  let isPhrase: Bool
}

/// A verb with what its object makes of it.
struct JudgedVerb {
  let verb: Int?
  let end: Int
  /// nil for what cannot be observed.
  let strength: Action.Strength?
}

extension EnglishSentence {
  /// The best reading of a token as a verb in one of the forms: the longest phrase, then the strongest.
  func verb(at index: Int, as forms: VerbForms) -> VerbPhrase? {
    var best: (companions: Int, phrase: VerbPhrase)?
    for use in uses(at: index) where forms.contains(use.form) {
      verbs.eachReading(of: use.verb) { reading in
        guard let end = end(of: reading.companions, behind: index) else { return }
        let count = reading.companions.count
        if let best, (count, reading.strength) <= (best.companions, best.phrase.strength) { return }
        best = (count, VerbPhrase(verb: use.verb, strength: reading.strength, end: end, isPhrase: count > 0))
      }
    }
    return best?.phrase
  }

  /// The last of a verb's companions, each at most five words behind the one before; nil where one is not there.
  private func end(of companions: VerbBook.Companions, behind index: Int) -> Int? {
    var end = index
    for companion in companions {
      let reach = (end + 1)..<max(end + 1, min(count, end + 6))
      guard let next = reach.first(where: { tokens[$0].isNumber(of: companion.word) }) else { return nil }
      let between = end + 1..<next
      if between.contains(where: { isListed($0, in: lists.phraseEnd) }) { return nil }
      let isParticle = lists.words.contains(companion.word, in: lists.particle)
      if isParticle, between.contains(where: { isListed($0, in: lists.particle) || tokens.isMark($0) }) { return nil }
      end = next
    }
    return end
  }

  /// The verb at a token with its strength beside its object.
  ///
  /// - Parameter isSurelyVerb: whether a word that is in no list is a (weak) verb too.
  func action(at index: Int, as forms: VerbForms, isSurelyVerb: Bool = false) -> JudgedVerb? {
    let unknown = isSurelyVerb ? VerbPhrase(verb: nil, strength: .weak, end: index, isPhrase: false) : nil
    guard let phrase = verb(at: index, as: forms) ?? unknown else { return nil }
    return JudgedVerb(verb: phrase.verb, end: phrase.end, strength: strength(of: phrase, at: index))
  }

  private func strength(of phrase: VerbPhrase, at index: Int) -> Action.Strength? {
    let object = object(behind: index)
    switch phrase.strength {
    case .mental: return nil
    case .weak: return object.isConcrete && !phrase.isPhrase ? .strong : .weak
    case .strong where phrase.isPhrase || object.isConcrete: return .strong
    case .strong: return object.isAbstract ? .weak : standsAlone(index) ? .bare : .strong
    }
  }

  /// What the object of a verb is, as far as it goes.
  private func object(behind index: Int) -> (isConcrete: Bool, isAbstract: Bool) {
    var isConcrete = hasTime(after: index)
    var isAbstract = false
    var words = 0
    for next in index + 1..<max(index + 1, min(count, index + 9)) {
      if isListed(next, in: lists.stopObject) { break }
      if self.isConcrete(next) { isConcrete = true }
      if isListed(next, in: lists.question) { break }
      if words < 3, listed.begins(next, in: lists.abstract) { isAbstract = true }
      if !tokens.isMark(next) { words += 1 }
    }
    return (isConcrete, isAbstract)
  }

  /// *We listen. We care and ask.*
  private func standsAlone(_ index: Int) -> Bool {
    let next = index + 1
    guard next >= count || tokens.isMark(next) || isListed(next, in: lists.endOfVerb) else { return false }
    let isNegated = (max(0, index - 3)..<index).contains { isListed($0, in: lists.negation) }
    return !isNegated && !listed.begins(0, in: lists.condition)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word is an English noun in the singular or the plural.
  fileprivate func isNumber(of noun: UnsafeBufferPointer<UInt8>) -> Bool {
    if starts(with: noun) {
      let ending = dropFirst(noun.count)
      return ending.isEmpty || ending.equals("s") || ending.equals("es")
    }
    return noun.last == UInt8(ascii: "y") && starts(with: noun.dropLast()) && dropFirst(noun.count - 1).equals("ies")
  }
}
