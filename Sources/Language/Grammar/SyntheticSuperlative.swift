/// A superlative in one English word: *best*, or an adjective that lost *-est*.
struct SyntheticSuperlative {
  private let lists: WordLists
  private let whole, base, excluded, excludedTail: WordLists.Lists
  private let tails: WordLists.Lists

  init(_ lists: WordLists) {
    self.lists = lists
    whole = lists.named("synthetic.whole_words")
    base = lists.named("synthetic.bases")
    excluded = lists.named("synthetic.not")
    excludedTail = lists.named("synthetic.not_tails")
    tails = lists.named("range.tails")
  }

  /// A cheap first look.
  func isCandidate(_ key: ArraySlice<UInt8>) -> Bool {
    let word = Self.withoutPossessive(key)
    return word.hasSuffix("st") || lists.contains(word, in: whole)
  }

  func certainty(of index: Int, in passage: Passage) -> Superlative.Certainty? {
    let word = Self.withoutPossessive(passage.key(index))
    if lists.contains(word, in: whole) { return .high }
    guard word.hasSuffix("est"), word.count >= 5, !lists.contains(word, in: excluded) else { return nil }
    if hasBase(word) || word.starts(withWord: "un") && hasBase(word.dropFirst(2)) { return .high }
    let hasShape = word.hasSuffix("iest") && word.count >= 6 && !Self.isVowel(word[word.endIndex - 5])
    guard hasShape, !lists.hasEnding(word, in: excludedTail) else { return nil }
    return passage.words[index].traits.contains(.capitalised) ? nil : .medium
  }

  /// The word after its last: what hyphens join (*best-run*), or the rest of a phrase (*best in class*).
  func end(of index: Int, in passage: Passage) -> Int {
    var end = index + 1
    while end < passage.words.count, passage.gap(before: end) == .hyphen { end += 1 }
    for length in 2...4 where index + length <= passage.words.count {
      let phrase = (index..<index + length).map { passage.key($0) }.joined(separator: [UInt8(ascii: " ")])
      let isJoined = (index + 1..<index + length).allSatisfy(passage.isJoined)
      if isJoined, lists.contains(Array(phrase), in: tails) { end = max(end, index + length) }
    }
    return end
  }

  /// great(est), large(st), big(gest), happ(iest), cag(iest).
  private func hasBase(_ word: ArraySlice<UInt8>) -> Bool {
    let stem = Array(word.dropLast(3))
    var bases = [stem, stem + Array("e".utf8)]
    if stem.count > 2, stem.last == stem[stem.count - 2] { bases.append(stem.dropLast()) }
    if stem.last == UInt8(ascii: "i") {
      bases += [stem.dropLast() + Array("y".utf8), stem.dropLast() + Array("ey".utf8)]
    }
    return bases.contains { lists.contains($0, in: base) }
  }

  static func withoutPossessive(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    key.hasSuffix("'s") ? key.dropLast(2) : key
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
