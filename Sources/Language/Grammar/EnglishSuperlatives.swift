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

  func find(in passage: Passage) -> [Superlative] {
    var found: [Superlative] = []
    var index = 0
    while index < passage.words.count {
      let hit = superlative(at: index, in: passage, after: found.last)
      if let hit { found.append(hit) }
      index = hit?.words.upperBound ?? index + 1
    }
    return found
  }

  private func superlative(at index: Int, in passage: Passage, after last: Superlative?) -> Superlative? {
    let key = passage.key(index)
    guard synthetic.isCandidate(key) || lists.contains(key, in: trigger) else { return nil }
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
