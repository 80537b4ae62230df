/// What is known of the grammar of each language.
public struct Grammar: Sendable {
  private let estonian: EstonianSuperlatives
  private let english: EnglishSuperlatives

  public init(estonianSuperlatives: WordLists, englishSuperlatives: WordLists) {
    estonian = EstonianSuperlatives(estonianSuperlatives)
    english = EnglishSuperlatives(englishSuperlatives)
  }

  /// The superlatives of a passage, in their order; none in a language without rules for them.
  public func superlatives(in passage: Passage) -> [Superlative] {
    switch passage.language {
    case .estonian: estonian.find(in: passage)
    case .english: english.find(in: passage)
    default: []
    }
  }
}

/// A superlative expression.
public struct Superlative: Sendable, Equatable {
  /// Indexes of its words, from *most* or *kõige* to the adjective or adverb.
  public let words: Range<Int>
  public let certainty: Certainty

  public enum Certainty: Sendable {
    case high, medium, low
  }
}
