/// Finds where texts speak of the organisation's external customers, by whatever name.
public struct CustomerMentions: Sendable {
  /// The lexicon that says who is served.
  public static let lexicon = "customer-words"

  private let terms: CustomerTerms
  private let negation: Negation
  private let placeholders: Placeholders

  public init(_ lexicons: Lexicons) {
    terms = CustomerTerms(lexicons)
    negation = Negation(lexicons)
    placeholders = Placeholders(lexicons)
  }

  /// The mentions of each passage, judged. The passages belong together and are of one language.
  ///
  /// - Parameters:
  ///   - titles: the names of what the passages tell of.
  ///   - served: what ``served(in:)`` found in texts that say whom the organisation serves.
  public func mentions(
    in passages: [MentionReading], titles: [MentionReading] = [], served: EntrySet = EntrySet()
  ) -> [[Mention]] {
    MentionJudge(passages, titles: titles.map(\.terms), served: served).judged()
  }

  /// The people whom passages name and who are customers in some organisations only: pupils, patients, residents.
  public func served(in passages: [MentionReading]) -> EntrySet {
    var served = EntrySet()
    for passage in passages {
      for mention in passage.mentions where mention.term.kind == .ambiguous { served.insert(mention.term.number) }
    }
    return served
  }

  /// What the texts of a field that is the customers' own say of their view. They are of one language.
  public func view(in passages: [MentionReading]) -> CustomerView {
    let isFilled = passages.contains { !placeholders.isPlaceholder($0.passage) }
    return isFilled ? CustomerViewReading(passages).view : .notFilled
  }

  /// A passage read for what it says of customers, which is done once, however often it is judged.
  public func read(_ passage: Passage) -> MentionReading { MentionReading(passage, terms, negation) }
}
