import Places

/// The kinds that a lexicon's entries have.
struct TermKinds<Kind: RawRepresentable<String> & Hashable & Sendable>: Sendable {
  private let kinds: EntryMap<Kind>
  /// The entries that have a kind.
  let entries: EntrySet

  /// - Parameter lexicon: its name; entries of a kind that `Kind` does not know are left out.
  init(of lexicon: String, in lexicons: Lexicons) {
    kinds = lexicons.attribute("kind", of: lexicon).compactMapValues { Kind(rawValue: $0) }
    entries = kinds.entries
  }

  subscript(entry: Int) -> Kind? { kinds[entry] }

  /// The entries of some kinds.
  func entries(of wanted: [Kind]) -> EntrySet {
    entries.numbers.reduce(into: EntrySet()) { set, entry in
      if let kind = kinds[entry], wanted.contains(kind) { set.insert(entry) }
    }
  }

  /// Where the terms of each kind stand in a passage.
  func map(_ passage: Passage) -> TermMap<Kind> {
    TermMap(passage.occurrences(of: entries)) { kinds[$0] }
  }
}

/// Where terms stand in a passage, by the kind of their entries.
struct TermMap<Kind: Hashable & Sendable>: Sendable {
  /// In the order in which they begin.
  private let terms: [(kind: Kind, words: Range<Int>)]

  init(_ occurrences: [Passage.Occurrence], kind: (Int) -> Kind?) {
    var terms: [(kind: Kind, words: Range<Int>)] = []
    for occurrence in occurrences {
      if let kind = kind(occurrence.entry) { terms.append((kind, occurrence.words)) }
    }
    self.terms = terms
  }

  /// Whether there is a term of a kind.
  func contains(_ kind: Kind) -> Bool { terms.contains { $0.kind == kind } }

  /// The terms that begin within a range of words.
  func all(_ kind: Kind, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in beginning(in: range) where terms[index].kind == kind { found.append(terms[index].words) }
    return found
  }

  /// Whether a term begins within a range of words.
  func contains(_ kind: Kind, in range: Range<Int>) -> Bool {
    for index in beginning(in: range) where terms[index].kind == kind { return true }
    return false
  }

  private func beginning(in range: Range<Int>) -> Range<Int> {
    let first = terms.indices.endOfPrefix { terms[$0].words.lowerBound < range.lowerBound }
    var end = first
    while end < terms.count, terms[end].words.lowerBound < range.upperBound { end += 1 }
    return first..<end
  }

  /// Whether a term begins within a range of words, but not within a part of it.
  func contains(_ kind: Kind, in range: Range<Int>, outside part: Range<Int>) -> Bool {
    contains(kind, in: range.before(part)) || contains(kind, in: range.after(part))
  }

  /// Whether a term begins at a word.
  func contains(_ kind: Kind, at index: Int) -> Bool { contains(kind, in: index..<index + 1) }

  /// Whether a term that begins within a range of words ends with the range.
  func contains(_ kind: Kind, atEndOf range: Range<Int>) -> Bool {
    all(kind, in: range).contains { $0.upperBound == range.upperBound }
  }
}

extension [Range<Int>] {
  /// The ranges that begin within another; they are sorted by where they begin.
  func beginning(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = endOfPrefix { $0.lowerBound < range.lowerBound }
    return self[first..<Swift.max(first, endOfPrefix { $0.lowerBound < range.upperBound })]
  }
}

extension Range<Int> {
  /// What of a range stands before a part of it.
  func before(_ part: Range<Int>) -> Range<Int> { lowerBound..<Swift.max(lowerBound, part.lowerBound) }

  /// What of a range stands after a part of it.
  func after(_ part: Range<Int>) -> Range<Int> { Swift.min(upperBound, part.upperBound)..<upperBound }

  /// The words right before a part of the range, at most so many.
  func before(_ part: Range<Int>, atMost count: Int) -> Range<Int> {
    let before = before(part)
    return Swift.max(before.lowerBound, before.upperBound - count)..<before.upperBound
  }
}
