/// *most* or *least* with the adjective, adverb or participle that it raises.
struct PeriphrasticSuperlative {
  private let lists: WordLists
  private let kinds: WordKinds
  private let blockedBefore, determiner, possessive, copula, preposition, subject: WordLists.Lists
  private let between, joiner, relational, oneOf, clauseWord, nounToo, base, quantityBase, adjective: WordLists.Lists
  private let ingNoun, irregularPlural, notPluralTail, notPlural: WordLists.Lists

  init(_ lists: WordLists) {
    self.lists = lists
    kinds = WordKinds(lists)
    blockedBefore = lists.named("periphrastic.blocked_before")
    determiner = lists.named("bare.determiners", "possessives")
    possessive = lists.named("possessives")
    copula = lists.named("bare.copulas")
    preposition = lists.named("bare.prepositions")
    subject = lists.named("periphrastic.subjects")
    between = lists.named("bare.between")
    joiner = lists.named("bare.joiners")
    relational = lists.named("bare.relational")
    oneOf = lists.named("bare.one_of")
    clauseWord = lists.named("bare.clause_words")
    nounToo = lists.named("periphrastic.noun_too")
    base = lists.named("synthetic.bases")
    quantityBase = lists.named("periphrastic.quantity_bases")
    adjective = lists.named("periphrastic.adjectives")
    ingNoun = lists.named("periphrastic.ing_nouns")
    irregularPlural = lists.named("bare.irregular_plurals")
    notPluralTail = lists.named("bare.not_plural_tails")
    notPlural = lists.named("bare.not_plural")
  }

  /// The word that is raised.
  private struct Head {
    var index: Int
    var kind: WordKinds.Kind
    var isSure = true
  }

  func find(at index: Int, in passage: Passage, after last: Superlative?) -> Superlative? {
    let trigger = Trigger(index: index, passage: passage)
    if let before = trigger.before, lists.contains(passage.key(before), in: blockedBefore) { return nil }
    guard passage.isJoined(index + 1), let head = head(of: trigger) else { return nil }
    if head.kind == .participle, let before = trigger.before, lists.contains(passage.key(before), in: subject) { return nil }
    return certainty(of: head, trigger, after: last)
      .map { Superlative(words: index..<head.index + 1, certainty: $0) }
  }

  private struct Trigger {
    let index: Int
    let passage: Passage

    /// The word before in the same clause.
    var before: Int? { word(before: index) }

    func word(before index: Int) -> Int? {
      switch passage.gap(before: index) {
      case .border, .comma: nil
      case .space, .possessive, .hyphen, .address: index - 1
      }
    }
  }

  private func isDetermined(_ trigger: Trigger) -> Bool {
    guard let before = trigger.before else { return false }
    let key = trigger.passage.key(before)
    return lists.contains(key, in: determiner) || key.hasSuffix("'s") || trigger.passage.gap(before: trigger.index) == .possessive
  }

  private func followsCopula(_ trigger: Trigger) -> Bool {
    trigger.before.map { lists.contains(trigger.passage.key($0), in: copula) } ?? false
  }

  // MARK: the head

  private func head(of trigger: Trigger) -> Head? {
    let passage = trigger.passage
    var end = trigger.index + 1
    while passage.gap(before: end + 1) == .hyphen { end += 1 }
    return end > trigger.index + 1 ? compound(to: end, trigger) : word(trigger)
  }

  /// *most customer-centric*
  private func compound(to end: Int, _ trigger: Trigger) -> Head? {
    let whole = (trigger.index + 1...end).map { trigger.passage.key($0) }.joined(separator: [UInt8(ascii: "-")])
    if lists.contains(Array(whole), in: adjective) { return Head(index: end, kind: .adjective) }
    if let kind = kinds.kind(of: trigger.passage.key(end)) { return Head(index: end, kind: kind) }
    return isDetermined(trigger) ? Head(index: end, kind: .adjective, isSure: false) : nil
  }

  private func word(_ trigger: Trigger) -> Head? {
    let passage = trigger.passage
    let index = trigger.index + 1
    let key = passage.key(index)
    let next = passage.isJoined(index + 1) ? index + 1 : nil
    let nextKind = next.flatMap { kinds.kind(of: passage.key($0)) }
    let isRaised = nextKind == .adjective || nextKind == .participle
    if key.elementsEqual("well".utf8) { return isRaised ? Head(index: index + 1, kind: .adjective) : nil }
    let kind = kinds.kind(of: key)
    if kind == .adverb { return Head(index: isRaised ? index + 1 : index, kind: .adverb) }
    return settled(kind, key, trigger, beforeContent: next.map { isContent(passage.key($0)) } ?? false)
      .map { Head(index: index, kind: $0.kind, isSure: $0.isSure) }
  }

  private func isContent(_ key: ArraySlice<UInt8>) -> Bool {
    !kinds.isNeverRaised(key) && !lists.contains(key, in: preposition)
  }

  /// Words that could be nouns as well are decided by what stands around them.
  private func settled(
    _ kind: WordKinds.Kind?, _ key: ArraySlice<UInt8>, _ trigger: Trigger, beforeContent: Bool
  ) -> (kind: WordKinds.Kind, isSure: Bool)? {
    let isDetermined = isDetermined(trigger)
    let followsCopula = followsCopula(trigger)
    let isIng = kind == nil && isDetermined && key.hasSuffix("ing") && key.count > 5 && beforeContent
    if isIng, !lists.contains(key, in: ingNoun) { return (.adjective, false) }
    if lists.contains(key, in: nounToo), !followsCopula, !(isDetermined && beforeContent) { return nil }
    if let kind { return (kind, true) }
    let isShort = lists.contains(key, in: base) && !lists.contains(key, in: quantityBase)
    return isShort && (isDetermined || followsCopula) ? (.adjective, false) : nil
  }

  // MARK: certainty

  private func certainty(of head: Head, _ trigger: Trigger, after last: Superlative?) -> Superlative.Certainty? {
    if isDetermined(trigger) || followsCopula(trigger) || followsCopulaAndAdverb(trigger) {
      return head.isSure ? .high : .medium
    }
    if head.kind == .adverb { return .medium }
    if let last, isCoordinated(trigger, with: last) { return .high }
    guard trigger.passage.key(trigger.index).elementsEqual("most".utf8) else { return .medium }
    return bare(head, trigger)
  }

  private func followsCopulaAndAdverb(_ trigger: Trigger) -> Bool {
    guard let before = trigger.before, let earlier = trigger.word(before: before) else { return false }
    let key = trigger.passage.key(before)
    return lists.contains(trigger.passage.key(earlier), in: copula) && (key.hasSuffix("ly") || lists.contains(key, in: between))
  }

  /// *the simplest and most effective*
  private func isCoordinated(_ trigger: Trigger, with last: Superlative) -> Bool {
    let distance = trigger.index - last.words.upperBound + 1
    let afterComma = trigger.passage.gap(before: trigger.index) == .comma
    let afterJoiner = trigger.index > 0 && lists.contains(trigger.passage.key(trigger.index - 1), in: joiner)
    return distance <= 3 && (afterComma || afterJoiner)
  }

  /// *most* without an article: with a plural after it mostly a quantity (*most successful companies*).
  private func bare(_ head: Head, _ trigger: Trigger) -> Superlative.Certainty? {
    let passage = trigger.passage
    if lists.contains(passage.key(head.index), in: relational) { return nil }
    guard hasPlural(after: head.index, in: passage) else { return .medium }
    guard let before = trigger.before else { return nil }
    let key = passage.key(before)
    if key.elementsEqual("of".utf8), let one = trigger.word(before: before), lists.contains(passage.key(one), in: oneOf) {
      return .medium
    }
    return lists.contains(key, in: clauseWord) || lists.contains(key, in: preposition) ? nil : .low
  }

  private func hasPlural(after head: Int, in passage: Passage) -> Bool {
    for index in head + 1..<head + 3 {
      guard passage.isJoined(index), isContent(passage.key(index)) else { return false }
      if isPlural(passage.key(index)) { return true }
    }
    return false
  }

  private func isPlural(_ key: ArraySlice<UInt8>) -> Bool {
    if lists.contains(key, in: irregularPlural) { return true }
    return key.hasSuffix("s") && key.count > 3 && !lists.hasEnding(key, in: notPluralTail) && !lists.contains(key, in: notPlural)
  }
}
