/// What is known of the grammar of each language.
public struct Grammar: Sendable {
  private let estonian: EstonianSuperlatives
  private let english: EnglishSuperlatives
  private let estonianTraits: TraitFinder
  private let englishTraits: TraitFinder

  public init(
    estonianSuperlatives: WordLists, englishSuperlatives: WordLists, estonianTraits: WordLists, englishTraits: WordLists
  ) {
    estonian = EstonianSuperlatives(estonianSuperlatives)
    english = EnglishSuperlatives(englishSuperlatives)
    self.estonianTraits = TraitFinder(language: EstonianTraits(words: TraitWords(estonianTraits)))
    self.englishTraits = TraitFinder(language: EnglishTraits(words: TraitWords(englishTraits)))
  }

  /// The superlatives of a passage, in their order; none in a language without rules for them.
  public func superlatives(in passage: Passage) -> [Superlative] {
    switch passage.language {
    case .estonian: estonian.find(in: passage)
    case .english: english.find(in: passage)
    default: []
    }
  }

  /// The traits that a line claims of somebody, in their order; none in a language without rules for them.
  ///
  /// - Parameter isName: whether the passage is a name; a name that is nothing but traits needs no sentence around them.
  public func traits(in passage: Passage, from vocabulary: TraitVocabulary, isName: Bool) -> [TraitClaim] {
    switch passage.language {
    case .estonian: estonianTraits.claims(in: passage, vocabulary, isName: isName)
    case .english: englishTraits.claims(in: passage, vocabulary, isName: isName)
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
