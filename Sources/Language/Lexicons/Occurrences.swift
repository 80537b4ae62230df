import Places

/// A phrase of a lexicon in a text.
struct FoundPhrase: Sendable {
  let occurrence: Passage.Occurrence
  /// Which of all terms of its first word, and phrases that this begins, it is.
  let position: Int32

  init(_ term: KnownWord.Term, at word: Int) {
    (occurrence, position) = (Passage.Occurrence(term, at: word), term.position)
  }
}

extension Passage {
  /// A term of a lexicon entry in a text.
  public struct Occurrence: Hashable, Sendable {
    // The entry, six bits for the count of words after the first, one for an affix.
    private let bits: UInt32
    private let first: Int32

    /// - Parameter first: the word that the term begins with.
    init(_ term: KnownWord.Term, at first: Int) {
      bits = UInt32(term.entry) << 7 | UInt32(term.restCount) << 1 | (term.isAffix ? 1 : 0)
      self.first = Int32(first)
    }

    public var entry: Int { Int(bits >> 7) }
    /// Indexes of its words.
    public var words: Range<Int> { Int(first)..<Int(first) + 1 + Int(bits >> 1 & 0x3F) }
    /// Whether only the beginning or the end of the word is listed.
    public var isAffix: Bool { bits & 1 == 1 }
  }

  /// Every term of a lexicon that occurs, in order of its first word; those of a word stand by the lemmas that they are
  /// of, single words first. Who knows the entries asks for theirs only.
  public var occurrences: [Occurrence] { occurrences(of: memory.asked { $0.allEntries }) }

  /// The terms of some entries.
  public func occurrences(of entries: EntrySet) -> [Occurrence] {
    occurrences(of: entries, beginningIn: words.indices)
  }

  /// The terms of some entries of which a word is in a range; found without going through all of them.
  public func occurrences(of entries: EntrySet, touching range: Range<Int>) -> [Occurrence] {
    let first = max(range.lowerBound - longestPhrase, 0)
    return occurrences(of: entries, beginningIn: first..<range.upperBound).filter { $0.words.overlaps(range) }
  }

  private func occurrences(of entries: EntrySet, beginningIn range: Range<Int>) -> [Occurrence] {
    if !marks.intersects(EntryMarks(entries)) { return [] }
    return memory.asked { known in
      var found: [Occurrence] = []
      known.eachOccurrence(of: entries, in: self, beginningIn: range) {
        found.append($0)
        return false
      }
      return found
    }
  }

  /// The phrases that begin at a word.
  func phrases(beginningAt word: Int) -> [Occurrence] {
    if phrases.isEmpty { return [] }
    let first = phrases.endOfPrefix { $0.occurrence.words.lowerBound < word }
    return phrases[first...].prefix { $0.occurrence.words.lowerBound == word }.map(\.occurrence)
  }

  /// Whether a term of some entries occurs.
  public func hasOccurrence(of entries: EntrySet) -> Bool {
    if !marks.intersects(EntryMarks(entries)) { return false }
    return memory.asked { known in
      var isFound = false
      known.eachOccurrence(of: entries, in: self, beginningIn: words.indices) { _ in
        isFound = true
        return true
      }
      return isFound
    }
  }
}

extension KnownWords {
  /// Every entry there is.
  fileprivate var allEntries: EntrySet { EntrySet(0..<(books.last.map { $0.base + $0.entryCount } ?? 0)) }

  /// Calls `found` with the terms of some entries that begin in a range of words, until it returns true.
  fileprivate func eachOccurrence(
    of entries: EntrySet, in passage: Passage, beginningIn range: Range<Int>, _ found: (Passage.Occurrence) -> Bool
  ) {
    let (words, phrases) = (passage.words, passage.phrases)
    var phrase = phrases.endOfPrefix { $0.occurrence.words.lowerBound < range.lowerBound }
    for index in range {
      let word = self.words[Int(words[index].number)]
      let first = phrase
      while phrase < phrases.count, phrases[phrase].occurrence.words.lowerBound == index { phrase += 1 }
      if first == phrase, word.marks & entries.marks == 0 { continue }
      if eachOccurrence(of: entries, word, at: index, phrases, first..<phrase, found) { return }
    }
  }

  /// Those of one word, of which the phrases are in a range; whether `found` returned true.
  @inline(__always)
  private func eachOccurrence(
    of entries: EntrySet, _ word: KnownWord, at index: Int, _ phrases: [FoundPhrase], _ range: Range<Int>,
    _ found: (Passage.Occurrence) -> Bool
  ) -> Bool {
    var phrase = range.lowerBound
    for term in word.terms {
      let term = terms[term]
      while phrase < range.upperBound, phrases[phrase].position < term.position {
        let occurrence = phrases[phrase].occurrence
        if entries.contains(occurrence.entry), found(occurrence) { return true }
        phrase += 1
      }
      // Most terms are of other entries.
      if entries.contains(Int(term.entry)), found(Passage.Occurrence(term, at: index)) { return true }
    }
    return phrases[phrase..<range.upperBound].contains { entries.contains($0.occurrence.entry) && found($0.occurrence) }
  }
}
