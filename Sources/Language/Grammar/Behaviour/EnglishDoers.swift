extension EnglishActionScan {
  /// Who acts, at the cursor.
  private struct Doer {
    let length: Int
    let isWe: Bool
    let isYou: Bool
  }

  /// Reads a doer with its verb; whether there was one.
  mutating func readDoer() -> Bool {
    guard let doer = doer, !sentence.tokens.isJoined(at) else { return false }
    let start = at
    doersSeen += 1
    let beginsMainClause = endsCondition(doer)
    if beginsMainClause { isInCondition = false }
    guard beginsMainClause || isSubject(doer) else {
      if doer.isWe { (mode, isSubordinate) = (.denied, false) }
      at = doer.isWe ? start + doer.length : start + 1
      isHead = false
      return true
    }
    guard !isInCondition else {
      (mode, at, isHead) = (.denied, start + doer.length, false)
      return true
    }
    readVerb(of: doer, from: start + doer.length)
    return true
  }

  // MARK: who

  private var doer: Doer? {
    let own = sentence.listed.length(at: at, in: lists.doer)
    if own > 0 { return Doer(length: own, isWe: sentence.tokens.equals(at, "we"), isYou: false) }
    if let length = nounDoer { return Doer(length: length, isWe: false, isYou: false) }
    return at == 0 && sentence.isListed(0, in: lists.you) ? Doer(length: 1, isWe: false, isYou: true) : nil
  }

  /// The length of a doer with determiners before it, or of an agent noun: *our team*, *the carpenters*.
  private var nounDoer: Int? {
    var noun = at
    while case let length = sentence.listed.length(at: noun, in: lists.determiner), length > 0,
      noun + 1 < sentence.count, noun - at < Self.mostDeterminers
    { noun += length }
    guard noun < sentence.count else { return nil }
    let length = sentence.listed.length(at: noun, in: lists.doer)
    if noun > at, length > 0, !sentence.tokens.equals(noun, "we") { return noun - at + length }
    let isBarePlural = at == 0 && sentence.tokens[noun].hasSuffix("s")
    return (noun > at || isBarePlural) && isAgent(noun) ? noun - at + 1 : nil
  }

  private static let mostDeterminers = 8

  private func isAgent(_ index: Int) -> Bool {
    let key = sentence.tokens[index]
    return key.letterCount > 5 && !sentence.tokens.isJoined(index) && !sentence.isListed(index, in: lists.notDoer)
      && sentence.listed.hasEnding(index, in: lists.agentEnding)
  }

  // MARK: whether it is the subject of an asserted clause

  private func isSubject(_ doer: Doer) -> Bool {
    let isBorder = at == 0 || sentence.tokens.isMark(at - 1)
      || (1...2).contains { $0 <= at && sentence.listed.length(at: at - $0, in: lists.beforeWe) == $0 }
    if isBorder { return true }
    let isGeneral = doer.isWe || sentence.isListed(at, in: lists.generalDoer) || doer.length > 1
    return isGeneral && at <= 9 && !sentence.hasComma(before: at) && sentence.listed.begins(0, in: lists.opener)
      && !isRelative
  }

  /// Whether *we* begins the main clause of a sentence that began with a condition.
  private func endsCondition(_ doer: Doer) -> Bool {
    guard doer.isWe, isInCondition, doersSeen >= 2 || at > 2, !sentence.tokens.isMark(at - 1) else { return false }
    return !isRelative || doersSeen >= 2 && !sentence.hasComma(after: at)
  }

  /// Whether the doer opens a relative clause: *the promises we make*.
  ///
  /// Behind *how, what, everything* it always does; behind another noun only if a comma follows, since
  /// a sentence without one must have its main clause here.
  private var isRelative: Bool {
    guard at > 0, sentence.listed.begins(at - 1, in: lists.relativeHead) else { return false }
    return sentence.isListed(at - 1, in: lists.relativeAlways) || sentence.hasComma(after: at)
  }

  // MARK: its verb

  private mutating func readVerb(of doer: Doer, from start: Int) {
    let place = sentence.verbPlace(from: start)
    let index = doer.isWe ? place.index : behindPhrase(place.index)
    guard index < sentence.count else { return at = sentence.count }
    if sentence.listed.begins(index, in: lists.modalBlock) {
      (mode, isSubordinate, isHead, at) = (.denied, false, false, index + 1)
    } else if let carried = carried(by: index), let verb = sentence.action(at: carried, as: [.base, .ing]) {
      add(carried, verb)
      goOn(at: carried + 1)
    } else if place.isBehindBe {
      // No participle or adjective: "we are committed" says nothing that is done.
      let verb = sentence.action(at: index, as: .ing)
      if let verb { add(index, verb) }
      goOn(at: verb == nil ? index : index + 1)
    } else if let verb = sentence.action(at: index, as: [.base, .third, .past], isSurelyVerb: doer.isWe || doer.isYou) {
      if !doer.isYou || verb.strength == .strong { add(index, verb) }
      goOn(at: index + 1)
    } else {
      (mode, isHead, at) = (.open, false, start)
    }
  }

  /// The verb behind a phrase like *in the workshop* that belongs to a noun.
  private func behindPhrase(_ index: Int) -> Int {
    guard sentence.isListed(index, in: lists.afterNounDoer) else { return index }
    let reach = index + 2..<max(index + 2, min(sentence.count, index + 6))
    return reach.first { next in
      guard let phrase = sentence.verb(at: next, as: [.base, .third]) else { return false }
      return phrase.verb.map { !sentence.verbs.isNounToo($0) } ?? false
    } ?? index
  }

  /// Where the verb stands that a carrier at a token hands on to: *we keep asking*.
  private func carried(by index: Int) -> Int? {
    let asWritten = sentence.listed.length(at: index, in: lists.carrier)
    let length = max(asWritten, inflectedCarrier(at: index))
    guard length > 0 else { return nil }
    return sentence.verbPlace(from: index + length).index
  }

  /// The length of a carrier whose verb is inflected; 0 where there is none.
  private func inflectedCarrier(at index: Int) -> Int {
    for use in sentence.uses(at: index) {
      let lemma = Array(sentence.verbs.lemma(use.verb))
      let longest = lists.words.phraseLength(from: lemma[...])
      for length in stride(from: max(0, min(5, longest - 1)), through: 0, by: -1) {
        guard length > 0 else { return lists.words.contains(lemma, in: lists.carrier) ? 1 : 0 }
        guard let rest = sentence.tokens.phrase(at: index + 1, length: length) else { continue }
        if lists.words.contains(lemma + [UInt8(ascii: " ")] + rest, in: lists.carrier) { return length + 1 }
      }
    }
    return 0
  }
}
