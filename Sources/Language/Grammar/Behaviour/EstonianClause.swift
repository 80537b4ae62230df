/// A clause of an Estonian sentence, with the verbs judged beside what stands in it.
struct EstonianClause {
  let sentence: EstonianSentence
  let range: Range<Int>
  /// The first token behind the words that join the clause to the one before.
  let start: Int
  /// Joined as a main clause, whatever follows.
  let isJoinedAsMain: Bool
  /// Whether *on* or *meid* stands in it.
  let saysIs, saysUs: Bool
  private let concrete: [Int]
  private let abstract: [Int]

  /// - Returns: nil where the clause is nothing but joining words.
  init?(_ range: Range<Int>, of sentence: EstonianSentence) {
    self.sentence = sentence
    self.range = range
    let lists = sentence.lists
    guard let start = range.first(where: { !sentence.isListed($0, in: lists.joiner) }) else { return nil }
    self.start = start
    isJoinedAsMain = (range.lowerBound..<start).contains { sentence.isListed($0, in: lists.mainJoiner) }
    saysIs = range.contains { sentence.tokens.equals($0, "on") }
    saysUs = range.contains { sentence.tokens.equals($0, "meid") }
    concrete = range.filter(sentence.isConcrete)
    abstract = range.filter(sentence.isAbstract)
  }

  var isFirst: Bool { range.lowerBound == sentence.clauses.first?.lowerBound }

  /// Whether the word before a token, in the clause, is in a list.
  func isBehind(_ list: WordLists.Lists, _ index: Int) -> Bool {
    index > range.lowerBound && sentence.isListed(index - 1, in: list)
  }

  /// What a verb says.
  enum Judgement {
    /// A verb of thinking, hoping, being.
    case unobservable
    case action(Action.Strength)
  }

  /// What a verb in one of the forms says; nil where the token is none.
  ///
  /// - Parameter isSurelyVerb: whether a word that is in no list is a (weak) verb too.
  func judgement(at index: Int, as forms: VerbForms, isSurelyVerb: Bool = false) -> Judgement? {
    let reading = reading(at: index, as: forms)
    guard reading != nil || isSurelyVerb else { return nil }
    let isPhrase = reading?.isPhrase ?? false
    let isConcrete = sentence.hasTime || concrete.contains { $0 != index }
    switch reading?.strength ?? .weak {
    case .mental: return .unobservable
    case .weak: return .action(isConcrete && !isPhrase ? .strong : .weak)
    case .strong where isPhrase || isConcrete: return .action(.strong)
    case .strong:
      if abstract.contains(where: { $0 != index }) { return .action(.weak) }
      return .action(standsAlone(index) ? .bare : .strong)
    }
  }

  // MARK: readings

  /// The best reading of a verb: the longest phrase, then the strongest.
  private func reading(at index: Int, as forms: VerbForms) -> (strength: VerbStrength, isPhrase: Bool)? {
    var best: (companions: Int, strength: VerbStrength)?
    for use in sentence.uses(at: index) where forms.contains(use.form) {
      sentence.verbs.eachReading(of: use.verb) { reading in
        let key = (reading.companions.count, reading.strength)
        if let best, key <= (best.companions, best.strength) { return }
        if reading.companions.allSatisfy({ hasCompanion($0, of: index) }) { best = (key.0, key.1) }
      }
    }
    return best.map { ($0.strength, $0.companions > 0) }
  }

  private func hasCompanion(_ companion: VerbBook.Companion, of verb: Int) -> Bool {
    range.clamped(to: verb - Self.reach..<verb + Self.reach).contains { index in
      index != verb
        && (sentence.tokens[index].elementsEqual(companion.word)
          || sentence.uses(at: index).contains { $0.verb == companion.verb })
    }
  }

  /// No companion stands farther from its verb, in tokens.
  private static let reach = 32

  // MARK: a verb alone

  /// *Kuulame. Kuulame ja küsime.*
  private func standsAlone(_ index: Int) -> Bool {
    let lists = sentence.lists
    let isFirst = index == range.lowerBound
    let isLast = index + 1 == range.upperBound
    let isAlone = (isFirst || isBehind(lists.bareEdge, index))
      && (isLast || sentence.isListed(index + 1, in: lists.bareEdge))
    let asks = isLast && sentence.hasBeginning(range.upperBound + 1, in: lists.questionStem)
    let isNegated = isBehind(lists.negation, index) || isBehind(lists.prohibition, index)
    let followsCondition = range.lowerBound > 0 && sentence.listed.begins(0, in: lists.condition)
    return isAlone && !asks && !isNegated && !followsCondition
  }
}
