/// Tells why a mention does not count as one of external customers.
struct MentionJudge {
  /// Passages that belong together: what one of them says of customers bears on the others.
  let readings: [MentionReading]
  /// Entries of people who are known to be served.
  let served: EntrySet
  /// Whether the place of the text says that customers are meant, so that an ambiguous word means them.
  let isAboutCustomers: Bool
  /// The terms of the names of what the passages tell of.
  private let titles: [TermMap<CustomerTerms.Kind>]

  /// - Parameter titles: the names of what the passages tell of.
  init(
    _ readings: [MentionReading], titles: [TermMap<CustomerTerms.Kind>] = [], served: EntrySet = EntrySet(),
    isAboutCustomers: Bool = false
  ) {
    (self.readings, self.titles, self.served, self.isAboutCustomers) = (readings, titles, served, isAboutCustomers)
  }

  /// The mentions of each passage, judged.
  func judged() -> [[Mention]] {
    let mentions = readings.map { reading in
      reading.mentions.map { mention in
        var mention = mention
        mention.rejection = rejection(of: mention, in: reading)
        return mention
      }
    }
    return mentions.joined().contains(where: \.makesOthersInternal)
      ? mentions.map { $0.map(\.amongInternalOnes) } : mentions
  }

  private func rejection(of mention: Mention, in reading: MentionReading) -> Mention.Rejection? {
    if let rejection = ownRejection(of: mention) { return rejection }
    if reading.isTeam(mention) { return .team }
    if reading.isEngagement(mention) { return .engagement }
    if reading.isInternal(mention) { return .internalCustomer }
    if !isAboutCustomers, let rejection = ambiguity(of: mention, in: reading) { return rejection }
    return reading.denials.deny(mention.words) ? .denied : nil
  }

  private func ownRejection(of mention: Mention) -> Mention.Rejection? {
    switch mention.term.kind {
    case .notCustomer: .notCustomer
    case .internalCustomer: .internalCustomer
    case .thing: .engagement
    default: nil
    }
  }

  // MARK: ambiguous words

  private func ambiguity(of mention: Mention, in reading: MentionReading) -> Mention.Rejection? {
    guard mention.term.kind == .ambiguous else { return nil }
    let sentence = reading.sentence(of: mention)
    if let kind = mention.term.blockedNearby, reading.terms.contains(kind, in: sentence, outside: mention.words) {
      return .otherMeaning
    }
    if let kind = mention.term.blockedInText, isInText(kind, outside: mention, reading) { return .otherMeaning }
    return isServed(mention, reading, sentence) ? nil : .noSign
  }

  private func isInText(_ kind: CustomerTerms.Kind, outside mention: Mention, _ own: MentionReading) -> Bool {
    let passages = titles.count { $0.contains(kind) } + readings.count { $0.terms.contains(kind) }
    guard passages == 1, own.terms.contains(kind) else { return passages > 0 }
    return own.terms.contains(kind, in: own.passage.words.indices, outside: mention.words)
  }

  private func isServed(_ mention: Mention, _ reading: MentionReading, _ sentence: Range<Int>) -> Bool {
    let before = sentence.before(mention.words, atMost: 2)
    if mention.term.traits.contains(.needsDeterminer) { return reading.terms.contains(.determiner, in: before) }
    guard mention.term.traits.contains(.needsSign), !served.contains(mention.term.number) else { return true }
    return before.contains { reading.isOurs($0) }
      || reading.terms.contains(.sign, in: sentence, outside: mention.words)
  }
}

extension MentionReading {
  fileprivate func isOurs(_ index: Int) -> Bool {
    let key = passage.key(index)
    return key.elementsEqual("our".utf8) || key.elementsEqual("meie".utf8)
  }
}

extension Mention {
  /// Whether it shows that the text calls its own people customers.
  fileprivate var makesOthersInternal: Bool {
    rejection == .internalCustomer && (term.kind != .internalCustomer || term.traits.contains(.spreads))
  }

  /// The mention in a text that calls its own people customers.
  fileprivate var amongInternalOnes: Mention {
    guard rejection == nil, term.traits.contains(.generic), !term.traits.contains(.explicit) else { return self }
    var mention = self
    mention.rejection = .internalCustomer
    return mention
  }
}
