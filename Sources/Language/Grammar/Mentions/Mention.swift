/// Words of a text that could name customers.
public struct Mention: Sendable {
  /// Indexes of its words.
  public let words: Range<Int>
  /// Why it does not count as a mention of external customers; nil where it does.
  public internal(set) var rejection: Rejection?
  let term: CustomerTerms.Entry

  /// Why words do not count as a mention of external customers.
  public enum Rejection: Sendable {
    /// They mean something else: *user name*.
    case notCustomer
    /// They name customers inside the organisation: *HR's clients*.
    case internalCustomer
    /// They name a team or a role: *customer service*.
    case team
    /// They name a kind of work or a thing: *client project*.
    case engagement
    /// Words around them show that somebody else is meant: *applicants* for a job.
    case otherMeaning
    /// Nothing shows that those named are served.
    case noSign
    /// The text says that they have no part.
    case denied

    /// Whether the words do name people, though not external customers with a part in it.
    public var isOfPeople: Bool { self != .notCustomer && self != .team }

    /// Whether another reading is possible.
    public var isDoubtful: Bool {
      switch self {
      case .engagement, .otherMeaning, .noSign, .denied: true
      case .notCustomer, .internalCustomer, .team: false
      }
    }
  }
}

extension Mention {
  /// Every mention of a passage, from left to right, the longest first, not yet judged.
  static func find(in passage: Passage, _ terms: CustomerTerms) -> [Mention] {
    passage.occurrences(of: terms.mentions).reduce(into: []) { found, occurrence in
      guard let term = terms[occurrence.entry] else { return }
      let mention = Mention(words: occurrence.words, term: term)
      guard let last = found.last, mention.words.overlaps(last.words) else { return found.append(mention) }
      let isSamePlace = mention.words.lowerBound == last.words.lowerBound
      if isSamePlace, mention.outranks(last) { found[found.count - 1] = mention }
    }
  }

  /// The longer one; of two equally long ones, the one that does not count; then the one listed first.
  private func outranks(_ other: Mention) -> Bool {
    let key = { (mention: Mention) in (-mention.words.count, mention.term.kind.rank, mention.term.number) }
    return key(self) < key(other)
  }
}

extension CustomerTerms.Kind {
  fileprivate var rank: Int {
    switch self {
    case .notCustomer: 0
    case .internalCustomer: 1
    case .team: 2
    case .thing: 3
    default: 4
    }
  }
}
