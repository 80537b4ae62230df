extension MentionReading {
  /// Whether a mention is the name of a team or a role, or of its field: *customer experience team*.
  func isTeam(_ mention: Mention) -> Bool {
    if mention.term.kind == .team { return !isService(mention) }
    return mention.term.traits.contains(.namesTeams) && namesTeam(mention)
  }

  /// Whether a mention is a kind of work or a thing: *client work*, *customer data*.
  func isEngagement(_ mention: Mention) -> Bool {
    let isPlain = !mention.term.traits.isDisjoint(with: [.generic, .explicit])
    guard isEnglish, isPlain, !isPluralOrPossessive(mention) else { return false }
    return terms.contains(.engagement, in: clause(of: mention).after(mention.words).prefix(1))
  }

  /// A name of a team that here is what customers get: *good customer service*.
  private func isService(_ mention: Mention) -> Bool {
    let before = passage.words.indices.before(mention.words, atMost: 3)
    return mention.term.traits.contains(.yieldsToCue) && terms.contains(.serviceCue, in: before) && !namesTeam(mention)
  }

  /// Whether the words around a mention make a name of it. People in the plural and what is theirs are no name.
  private func namesTeam(_ mention: Mention) -> Bool {
    if isEnglish, isPluralOrPossessive(mention) { return false }
    let rest = clause(of: mention).after(mention.words)
    if terms.contains(.roleNoun, in: rest.prefix(1)) {
      return isEnglish || !terms.contains(.nominative, in: mention.words)
    }
    guard isEnglish else { return false }
    let before = sentence(of: mention).before(mention.words, atMost: 4)
    return beginsTeamName(rest) || terms.contains(.roleHead, atEndOf: before)
  }

  /// Whether a role's noun follows with one word of a name between: customer *experience team*.
  private func beginsTeamName(_ rest: Range<Int>) -> Bool {
    !terms.contains(.function, in: rest.prefix(1)) && terms.contains(.roleNoun, in: rest.dropFirst().prefix(1))
  }
}
