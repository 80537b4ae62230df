/// What a language decides of where a trait stands.
protocol TraitLanguage: Sendable {
  var words: TraitWords { get }

  /// Whether a sentence leads with what somebody does.
  func isActivity(_ sentence: TraitSentence) -> Bool

  /// Whether a trait ends before a word, rather than modify what follows; nil where it does if the trait that follows does.
  func ends(_ trait: TraitTerm, before index: Int, in sentence: TraitSentence) -> Bool?

  /// What a word that follows a listed adjective makes of the list.
  func nature(of index: Int, in sentence: TraitSentence) -> ListedNature

  /// Whether what follows a copula is said of somebody.
  func isPredicate(after copula: Int, in sentence: TraitSentence, hasClaim: Bool) -> Bool

  /// Whether other words may stand between a copula and an adjective that ends the clause.
  var predicateMayWait: Bool { get }

  /// Whether a trait after an owner can be what is owned.
  func canBeOwned(_ trait: TraitTerm, before index: Int, in sentence: TraitSentence) -> Bool
}

/// What a word does to a list of adjectives before it: *creative and analytical reports*.
enum ListedNature {
  case adjective
  /// The adjectives are those of a thing.
  case thing
  /// The list ended before.
  case end
  /// A thing, if an adjective came before it in this part of the list.
  case unknown
}

extension TraitLanguage {
  /// Whether a trait ends before a word: directly, or through a few adjectives.
  func isComplete(_ trait: TraitTerm, before index: Int, in sentence: TraitSentence) -> Bool {
    var (trait, index) = (trait, index)
    for _ in 0..<Self.reach {
      if let ends = ends(trait, before: index, in: sentence) { return ends }
      guard let next = sentence.trait(at: index) else { return false }
      (trait, index) = (next, index + next.length)
    }
    return false
  }

  /// How many words may decide of what stands before them.
  private static var reach: Int { 12 }

  /// Whether what stands after a comma or conjunction goes on to a thing that the adjective before modifies.
  func thingFollows(at start: Int, in sentence: TraitSentence) -> Bool {
    var index = start
    var isModified = false
    while index < min(sentence.count, start + Self.reach) {
      if let trait = sentence.trait(at: index) {
        guard trait.kind == .adjective else { return false }
        (isModified, index) = (true, index + trait.length)
        continue
      }
      if endsList(at: index, in: sentence) { return false }
      if sentence.has(words.conjunction, at: index) {
        index += 1
        continue
      }
      switch nature(of: index, in: sentence) {
      case .adjective: (isModified, index) = (true, index + 1)
      case .thing: return true
      case .end: return false
      case .unknown: return isModified
      }
    }
    return false
  }

  private func endsList(at index: Int, in sentence: TraitSentence) -> Bool {
    if words.bearer(at: index, in: sentence) > 0 || sentence.isMark(at: index) { return true }
    if sentence.has(words.conjunction, at: index) { return false }
    if sentence.has(words.copula, at: index) || sentence.has(words.owner, at: index) { return true }
    if sentence.has(words.after, at: index) || sentence.has(words.article, at: index) { return true }
    return words.opener(at: index, in: sentence) > 0
      && (index..<index + 7).contains { sentence.has(words.claimNoun, at: $0) }
  }

  /// The traits of a sentence that is nothing but traits and what lists or raises them; nil for any other.
  func traitsOfName(_ sentence: TraitSentence) -> [TraitClaim]? {
    var claims: [TraitClaim] = []
    var (index, end) = (0, 0)
    while index < sentence.count {
      if sentence.length(.notTrait, at: index) > 0 { return nil }
      if let trait = sentence.trait(at: index) {
        if trait.grammaticalCase == .comitative { return nil }
        if index >= end {
          end = endOfClaim(trait, at: index, in: sentence)
          claims.append(TraitClaim(words: sentence.words(index..<end), ground: .name))
        }
        index += trait.length
      } else {
        guard let passed = passedInName(at: index, in: sentence) else { return nil }
        index += passed
      }
    }
    return claims.isEmpty ? nil : claims
  }

  /// How many words at an index list or raise traits; nil where they say something else.
  private func passedInName(at index: Int, in sentence: TraitSentence) -> Int? {
    let opener = words.opener(at: index, in: sentence)
    if opener > 0 { return opener }
    let lists = sentence.isMark(at: index) || sentence.has(words.conjunction, at: index)
    return lists || sentence.has(words.completion, at: index) ? 1 : nil
  }

  /// The end of a trait, with whom or what an adjective describes.
  func endOfClaim(_ trait: TraitTerm, at index: Int, in sentence: TraitSentence) -> Int {
    let end = index + trait.length
    return trait.kind == .adjective ? end + words.bearer(at: end, in: sentence) : end
  }
}
