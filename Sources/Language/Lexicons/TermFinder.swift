extension KnownWords {
  /// Every term of a lexicon among the words of a text, in order of its first word; they have been looked up.
  mutating func occurrences(of words: [Word], in text: [UInt8]) -> [Passage.Occurrence] {
    var found: [Passage.Occurrence] = []
    found.reserveCapacity(words.count)
    for index in words.indices {
      let phrases = phrases(from: index, of: words, in: text)
      if phrases.isEmpty {
        eachTerm(of: words[index].number) { found.append(Passage.Occurrence($0, at: index)) }
      } else {
        // Most words begin none; the terms of one that does stand in the order of the lexicons.
        let terms = (terms(of: words[index].number) + phrases).sorted { $0.position < $1.position }
        found += terms.map { Passage.Occurrence($0, at: index) }
      }
    }
    return found
  }

  private mutating func phrases(from index: Int, of words: [Word], in text: [UInt8]) -> [KnownWord.Term] {
    guard index + 1 < words.count else { return [] }
    let (first, second) = (words[index].number, words[index + 1].number)
    guard mayBeginPhrase(first, before: second) else { return [] }
    var found: [KnownWord.Term] = []
    var isNone = true
    eachPhrase(of: first, before: second) { term in
      isNone = false
      // A word may be a form of a lemma in two ways.
      if isPhrase(term, after: index, of: words, in: text), !found.contains(where: { $0.position == term.position }) {
        found.append(term)
      }
    }
    if isNone { remember(noPhraseOf: first, before: second) }
    return found
  }

  /// Whether the words after an index are those of a phrase, all in one clause; a slash may stand between (*n/a*).
  private func isPhrase(_ term: KnownWord.Term, after index: Int, of words: [Word], in text: [UInt8]) -> Bool {
    guard index + Int(term.restCount) < words.count else { return false }
    let rest = rest(of: term)
    for offset in 0..<rest.count {
      let next = index + 1 + offset
      guard isForm(words[next].number, of: rest[offset], in: term.book) else { return false }
      let gap = words[next - 1].text.upperBound..<words[next].text.lowerBound
      if words[next].traits.contains(.startsClause), !text[gap].elementsEqual("/".utf8) { return false }
    }
    return true
  }
}
