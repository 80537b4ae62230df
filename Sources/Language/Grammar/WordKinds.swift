/// Whether an English word can be raised by *most*: by lists, then by its ending.
struct WordKinds {
  /// What sort of word it is that *most* raises.
  enum Kind {
    case adjective, adverb, participle
  }

  private let lists: WordLists
  private let never, adjective, adverb, notAdverb, participle, notParticiple: WordLists.Lists
  private let base, notY, suffix, notSuffixed: WordLists.Lists

  init(_ lists: WordLists) {
    self.lists = lists
    never = lists.named("periphrastic.never_next")
    adjective = lists.named("periphrastic.adjectives")
    adverb = lists.named("periphrastic.adverbs")
    notAdverb = lists.named("periphrastic.not_ly")
    participle = lists.named("periphrastic.ing", "periphrastic.participles")
    notParticiple = lists.named("periphrastic.not_ed")
    base = lists.named("synthetic.bases")
    notY = lists.named("periphrastic.not_y")
    suffix = lists.named("periphrastic.suffixes")
    notSuffixed = lists.named("periphrastic.not_suffixed")
  }

  func isNeverRaised(_ word: ArraySlice<UInt8>) -> Bool { lists.contains(word, in: never) }

  func kind(of word: ArraySlice<UInt8>) -> Kind? {
    let own = lists.lists(of: word)
    if own.intersects(never) { return nil }
    if own.intersects(adjective) { return .adjective }
    if own.intersects(adverb) || word.hasSuffix("ly") && word.count > 4 && !own.intersects(notAdverb) {
      return word.hasSuffix("friendly") ? .adjective : .adverb
    }
    if own.intersects(participle) { return .participle }
    if word.starts(withWord: "un") {
      let rest = lists.lists(of: word.dropFirst(2))
      if rest.intersects(adjective) || rest.intersects(participle) { return .adjective }
    }
    if word.hasSuffix("ed"), word.count > 4, !own.intersects(notParticiple) { return .participle }
    if word.hasSuffix("y"), word.count > 4, own.intersects(base), !own.intersects(notY) { return .adjective }
    return !own.intersects(notSuffixed) && lists.hasEnding(word, in: suffix, isProper: true) ? .adjective : nil
  }
}
