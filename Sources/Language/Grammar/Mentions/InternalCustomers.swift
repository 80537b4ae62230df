extension MentionReading {
  /// Whether a mention names customers inside the organisation, by the words around it.
  func isInternal(_ mention: Mention) -> Bool {
    let clause = clause(of: mention)
    if mention.term.traits.contains(.generic), terms.contains(.insider, in: clause) { return true }
    if terms.contains(.hrOwner, atEndOf: clause.before(mention.words, atMost: 3)) { return true }
    guard isSubject(mention) else { return false }
    return isLikenedToStaff(mention, clause) || isSaidToBeStaff(clause.after(mention.words))
  }

  /// Whether a mention can be what somebody is likened to or said to be.
  private func isSubject(_ mention: Mention) -> Bool {
    if isEnglish { return !isPossessive(mention) }
    return isEssive(mention) || terms.contains(.nominative, in: mention.words)
  }

  /// Estonian *kliendina*, as a customer.
  private func isEssive(_ mention: Mention) -> Bool {
    !isEnglish && passage.key(mention.words.upperBound - 1).hasSuffix("na")
  }

  /// *candidates are our customers*
  private func isLikenedToStaff(_ mention: Mention, _ clause: Range<Int>) -> Bool {
    var before = clause.before(mention.words)
    while let last = before.last, terms.contains(.determiner, at: last) { before = before.dropLast() }
    let isLikened = before.last.map { terms.contains(.likening, at: $0) } ?? false
    guard isEssive(mention) || isLikened && !qualifies(clause.after(mention.words)) else { return false }
    return terms.contains(.staff, in: before.suffix(6))
  }

  /// Whether what follows makes the mention a mere quality: *is customer focused*.
  private func qualifies(_ rest: Range<Int>) -> Bool {
    guard isEnglish, let next = rest.first else { return false }
    return ![.function, .emphasis, .roleNoun].contains { terms.contains($0, at: next) }
  }

  /// *our customer is every employee*
  private func isSaidToBeStaff(_ rest: Range<Int>) -> Bool {
    guard let copula = rest.first, terms.contains(.copula, at: copula) else { return false }
    let named = rest.dropFirst().first { !terms.contains(.determiner, at: $0) }
    return named.map { terms.contains(.staff, at: $0) } ?? false
  }
}
