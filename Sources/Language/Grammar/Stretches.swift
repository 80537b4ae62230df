import Places

/// A passage cut into stretches of words: its sentences, its clauses.
struct Stretches: Sendable {
  /// In order; together they are all words.
  let ranges: [Range<Int>]

  /// - Parameter beginsAt: whether a stretch begins with a word; the first word always begins one.
  init(of passage: Passage, beginsAt: (Int) -> Bool) {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in passage.words.indices.dropFirst() where beginsAt(index) {
      ranges.append(start..<index)
      start = index
    }
    if !passage.words.isEmpty { ranges.append(start..<passage.words.count) }
    self.ranges = ranges
  }

  /// The stretch that a word is in.
  func around(_ index: Int) -> Range<Int> { ranges[ranges.endOfPrefix { $0.upperBound <= index }] }
}

extension Passage {
  /// What full stops and the like divide.
  func sentenceStretches() -> Stretches {
    Stretches(of: self) { words[$0].traits.contains(.startsSentence) }
  }

  /// What commas, dashes, brackets and the like divide, and words that join clauses; quotes and slashes do not.
  func clauseStretches(joining: (Int) -> Bool) -> Stretches {
    Stretches(of: self) { words[$0].traits.contains(.startsClause) && isClauseBorder(before: $0) || joining($0) }
  }

  private func isClauseBorder(before index: Int) -> Bool {
    if words[index].traits.contains(.startsSentence) { return true }
    var at = words[index - 1].text.upperBound
    while at < words[index].text.lowerBound {
      let letter = Letter(text, at)
      let isLineBreak = letter.scalar == 0x0D && Letter(text, at + 1).scalar == 0x0A
      if !letter.joinsClauses, !isLineBreak { return true }
      at += isLineBreak ? 2 : max(letter.length, 1)
    }
    return false
  }
}

extension Letter {
  /// Blanks, quotes, a slash: ` \t/|"'“”„‟‘’«»`.
  fileprivate var joinsClauses: Bool {
    switch scalar {
    case 0x20, 0x09, 0x2F, 0x7C, 0x22, 0x27, 0x201C, 0x201D, 0x201E, 0x201F, 0x2018, 0x2019, 0xAB, 0xBB: true
    default: false
    }
  }
}
