/// Words that claim a trait of somebody.
public struct TraitClaim: Sendable, Equatable {
  /// Indexes of its words, with the person or attitude that an adjective stands before: *positive attitude*.
  public let words: Range<Int>
  public let ground: Ground

  /// What makes the words a claim.
  public enum Ground: Sendable {
    /// The whole text is traits.
    case name
    /// The term is a trait wherever it stands in a line that names no activity.
    case term
    /// What somebody loves or thrives in.
    case verb
    /// An ability whose object is a disposition: *able to remain calm*.
    case ability
    /// The term stands where a trait stands: at the head, as a predicate, owned, or listed with a trait.
    case position
  }
}
