/// What is known of the grammar of each language.
public struct Grammar: Sendable {
  private let estonian: EstonianSuperlatives
  private let english: EnglishSuperlatives
  private let actionGrammar: ActionGrammar
  private let estonianTraits: TraitFinder
  private let englishTraits: TraitFinder
  private let lists: [String: WordLists]

  /// - Parameter lists: the word lists of a name, each one's language and topic: `et-superlatives`.
  public init(verbs: VerbBook, lists: (_ name: String) -> WordLists) {
    let names = [Topic.superlatives, .behaviour, .traits].flatMap { topic in
      Language.known.map { "\($0.rawValue)-\(topic.rawValue)" }
    }
    self.lists = Dictionary(names.map { ($0, lists($0)) }) { $1 }
    estonian = EstonianSuperlatives(lists("et-superlatives"))
    english = EnglishSuperlatives(lists("en-superlatives"))
    actionGrammar = ActionGrammar(verbs: verbs, english: lists("en-behaviour"), estonian: lists("et-behaviour"))
    estonianTraits = TraitFinder(language: EstonianTraits(words: TraitWords(lists("et-traits"))))
    englishTraits = TraitFinder(language: EnglishTraits(words: TraitWords(lists("en-traits"))))
  }

  /// What a check of the grammar goes by.
  public enum Topic: String, Sendable {
    case superlatives, behaviour, traits
  }

  /// The word lists of a topic, each as `en-superlatives: synthetic.not`, and whether a word of the passages is in it.
  public func lists(of topic: Topic, in passages: [Passage]) -> [(name: String, isExercised: Bool)] {
    Language.known.flatMap { language -> [(name: String, isExercised: Bool)] in
      let file = "\(language.rawValue)-\(topic.rawValue)"
      guard let lists = lists[file] else { return [] }
      let exercised = lists.exercised(by: passages.filter { $0.language == language })
      return lists.allNames.map { ("\(file): \($0)", exercised.contains($0)) }
    }
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

  /// Comparatives of a passage that are meant as superlatives, as *üks kiiremaid*; in Estonian only.
  public func relativeSuperlatives(in passage: Passage) -> [Superlative] {
    passage.language == .estonian ? estonian.findRelative(in: passage) : []
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
