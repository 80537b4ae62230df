/// English superlatives: *best, fastest, most reliable, best-in-class*.
struct EnglishSuperlatives {
  let lists: WordLists
  private let synthetic: SyntheticSuperlative
  private let periphrastic: PeriphrasticSuperlative
  private let trigger: WordLists.Lists

  init(_ lists: WordLists) {
    self.lists = lists
    synthetic = SyntheticSuperlative(lists)
    periphrastic = PeriphrasticSuperlative(lists)
    trigger = lists.named("periphrastic.triggers")
  }

  /// - Parameter candidates: the words that ``raises(_:)`` is true of.
  func find(in passage: Passage, at candidates: [Int]) -> [Superlative] {
    var found: [Superlative] = []
    for index in candidates where index >= found.last?.words.upperBound ?? 0 {
      if let hit = superlative(at: index, in: passage, after: found.last) { found.append(hit) }
    }
    return found
  }

  /// A cheap first look at a word: whether a superlative may begin with it.
  func raises(_ key: ArraySlice<UInt8>) -> Bool {
    synthetic.isCandidate(key) || lists.contains(key, in: trigger)
  }

  private func superlative(at index: Int, in passage: Passage, after last: Superlative?) -> Superlative? {
    let key = passage.key(index)
    if passage.gap(before: index) == .address || passage.gap(before: index + 1) == .address { return nil }
    if lists.contains(key, in: trigger) {
      return periphrastic.find(at: index, in: passage, after: last) ?? doubled(at: index, in: passage)
    }
    guard let certainty = synthetic.certainty(of: index, in: passage) else { return nil }
    return Superlative(words: index..<synthetic.end(of: index, in: passage), certainty: certainty)
  }

  /// *the most happiest*
  private func doubled(at index: Int, in passage: Passage) -> Superlative? {
    guard passage.isJoined(index + 1), synthetic.certainty(of: index + 1, in: passage) != nil else { return nil }
    return Superlative(words: index..<index + 2, certainty: .high)
  }
}
