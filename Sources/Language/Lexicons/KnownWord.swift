/// A word that was looked up.
struct KnownWord {
  private let bounds: (lemma: Int32, lastLemma: Int32, term: Int32, lastTerm: Int32)
  /// The ``NumberSet/marks`` of the entries of its terms.
  let marks: UInt128
  /// Of its own lemmas that begin phrases.
  private let beginning: LemmaMarks
  /// Of the lemmas behind which it can stand in phrases, as their second word.
  private let firsts: LemmaMarks

  init(lemmas: Range<Int>, terms: Range<Int>, marks: UInt128, _ phrases: (beginning: LemmaMarks, firsts: LemmaMarks)) {
    bounds = (
      Int32(lemmas.lowerBound), Int32(lemmas.upperBound), Int32(terms.lowerBound), Int32(terms.upperBound)
    )
    self.marks = marks
    (beginning, firsts) = phrases
  }

  /// Whether there may be a phrase that it begins and another word goes on with.
  @inline(__always)
  func mayGoOn(with second: KnownWord) -> Bool { beginning.intersects(second.firsts) }

  var lemmas: Range<Int> { Int(bounds.lemma)..<Int(bounds.lastLemma) }
  var terms: Range<Int> { Int(bounds.term)..<Int(bounds.lastTerm) }

  /// What a word is to an entry: its term, a part of a term that is a compound, or the first word of a phrase.
  struct Term {
    let entry: Int32
    /// Where the book has the lemmas of the phrase after its first.
    let rest: Int32
    /// How many these are; 0 for a single word.
    let restCount: UInt8
    let book: UInt8
    let isAffix: Bool
    /// Which of all terms of the word, and phrases that it begins, it is.
    let position: Int32

    /// A term of one word that a lemma is, or is a part of.
    init(_ entry: Int, of lemma: WordLookup.Lemma, position: Int) {
      (self.entry, self.position, book) = (Int32(entry), Int32(position), UInt8(lemma.book))
      (rest, restCount, isAffix) = (0, 0, lemma.isAffix)
    }

    init(phrase entry: Int, _ rest: PhraseRest, book: Int32, position: Int) {
      (self.entry, self.position, self.book) = (Int32(entry), Int32(position), UInt8(book))
      (self.rest, restCount, isAffix) = (Int32(rest.offset), UInt8(rest.count), false)
    }

    /// Whether the word alone is the whole term.
    var isWord: Bool { !isAffix && restCount == 0 }
  }
}
