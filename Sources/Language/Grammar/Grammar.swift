/// What is known of the grammar of each language.
public struct Grammar: Sendable {
  private let estonian: EstonianSuperlatives
  private let english: EnglishSuperlatives
  private let actionGrammar: ActionGrammar

  public init(
    estonianSuperlatives: WordLists, englishSuperlatives: WordLists, verbs: VerbBook, estonianBehaviour: WordLists,
    englishBehaviour: WordLists
  ) {
    estonian = EstonianSuperlatives(estonianSuperlatives)
    english = EnglishSuperlatives(englishSuperlatives)
    actionGrammar = ActionGrammar(verbs: verbs, english: englishBehaviour, estonian: estonianBehaviour)
  }

  /// What the passage says people do; nothing in a language without rules for it.
  public func actions(in passage: Passage) -> AssertedActions { actionGrammar.actions(in: passage) }

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
