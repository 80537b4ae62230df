/// What is known of the grammar of each language.
public struct Grammar: Sendable {
  private let estonian: EstonianSuperlatives
  private let english: EnglishSuperlatives
  private let actionGrammar: ActionGrammar
  private let estonianTraits: TraitFinder
  private let englishTraits: TraitFinder
  private let lists: [(name: String, lists: WordLists)]

  /// - Parameter lists: the word lists of a name, each one's language and topic: `et-superlatives`.
  public init(verbs: VerbBook, lists: (_ name: String) -> WordLists) {
    let names = [Topic.superlatives, .behaviour, .traits].flatMap { topic in
      Language.known.map { "\($0.rawValue)-\(topic.rawValue)" }
    }
    let known = names.map { (name: $0, lists: lists($0)) }
    let lists = { name in known.first { $0.name == name }?.lists ?? .empty }
    self.lists = known
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
      guard let lists = lists.first(where: { $0.name == file })?.lists else { return [] }
      let exercised = lists.exercised(by: passages.filter { $0.language == language })
      return lists.allNames.map { ("\(file): \($0)", exercised.contains($0)) }
    }
  }

  /// What the passage says people do; nothing in a language without rules for it.
  public func actions(in passage: Passage) -> AssertedActions { actionGrammar.actions(in: passage) }

  /// The superlatives of a passage, in their order; none in a language without rules for them.
  public func superlatives(in passage: Passage) -> [Superlative] {
    let candidates = candidates(.superlative, in: passage)
    if candidates.isEmpty { return [] }
    return passage.language == .english
      ? english.find(in: passage, at: candidates) : estonian.find(in: passage, at: candidates)
  }

  /// Comparatives of a passage that are meant as superlatives, as *üks kiiremaid*; in Estonian only.
  public func relativeSuperlatives(in passage: Passage) -> [Superlative] {
    guard passage.language == .estonian else { return [] }
    let candidates = candidates(.comparative, in: passage)
    return candidates.isEmpty ? [] : estonian.findRelative(in: passage, at: candidates)
  }

  /// The words of a passage that may raise; each word of the run is looked at once.
  private func candidates(_ wanted: RaisingWord, in passage: Passage) -> [Int] {
    guard passage.language == .english || passage.language == .estonian else { return [] }
    return passage.memory.asked { known in
      var candidates: [Int] = []
      for index in passage.words.indices where raising(index, of: passage, &known).contains(wanted) {
        candidates.append(index)
      }
      return candidates
    }
  }

  private func raising(_ index: Int, of passage: Passage, _ known: inout KnownWords) -> RaisingWord {
    let number = passage.words[index].number
    if let word = known.raising[number] { return word }
    let word = raising(passage.key(index), passage.language)
    known.raising[number] = word
    return word
  }

  private func raising(_ key: ArraySlice<UInt8>, _ language: Language) -> RaisingWord {
    if language == .english { return english.raises(key) ? .superlative : [] }
    return [estonian.raises(key) ? .superlative : [], estonian.raisesComparatives(key) ? .comparative : []]
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

/// Whether a superlative may begin with a word.
struct RaisingWord: OptionSet, Sendable {
  let rawValue: UInt8

  static let superlative = RaisingWord(rawValue: 1)
  /// *Üks*, behind which a comparative is meant as a superlative.
  static let comparative = RaisingWord(rawValue: 2)
}

/// A superlative expression.
public struct Superlative: Sendable, Equatable {
  /// Indexes of its words, from *most* or *kõige* to the adjective or adverb.
  public let words: Range<Int>
  public let certainty: Certainty

  /// How sure it is that the words raise above all others.
  public enum Certainty: Sendable {
    case high, medium, low
  }
}
