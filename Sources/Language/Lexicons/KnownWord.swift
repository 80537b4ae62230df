/// A word that was looked up.
struct KnownWord {
  let hash: UInt32
  let language: UInt32
  private let bounds: (letter: Int32, lastLetter: Int32, lemma: Int32, lastLemma: Int32, term: Int32, lastTerm: Int32)
  private let lastPhrase: Int32

  /// - Parameter phrases: behind the terms.
  init(
    hash: UInt32, language: UInt32, letters: Range<Int>, lemmas: Range<Int>, terms: Range<Int>, phrases: Range<Int>
  ) {
    (self.hash, self.language, lastPhrase) = (hash, language, Int32(phrases.upperBound))
    bounds = (
      Int32(letters.lowerBound), Int32(letters.upperBound), Int32(lemmas.lowerBound), Int32(lemmas.upperBound),
      Int32(terms.lowerBound), Int32(terms.upperBound)
    )
  }

  var letters: Range<Int> { Int(bounds.letter)..<Int(bounds.lastLetter) }
  var lemmas: Range<Int> { Int(bounds.lemma)..<Int(bounds.lastLemma) }
  var terms: Range<Int> { Int(bounds.term)..<Int(bounds.lastTerm) }
  /// The phrases that it begins, by their second lemmas.
  var phrases: Range<Int> { Int(bounds.lastTerm)..<Int(lastPhrase) }

  /// What a word is to an entry: its term, a part of a term that is a compound, or the first word of a phrase.
  struct Term {
    let entry: Int32
    /// Where the book has the lemmas of the phrase after its first.
    let rest: Int32
    /// How many these are; 0 for a single word.
    let restCount: UInt8
    let book: UInt8
    let isAffix: Bool
    /// The lemma of the second word; 0 for a single word.
    let second: Int32
    /// Which of all terms of the word it is.
    let position: Int32

    /// By the second word, then as they stand.
    var order: Int { Int(second) << 32 | Int(position) }

    /// Whether the word alone is the whole term.
    var isWord: Bool { !isAffix && restCount == 0 }
  }
}
