import Synchronization

/// What the words of a run are in the lexicons, each looked up once, however many texts use it.
///
/// A passage asks under one lock for all of its words, so that it may be shared; threads that lint at the same time
/// have one each (``Lexicons/forgetful()``) and never wait.
final class WordMemory: Sendable {
  private let known: Mutex<KnownWords>

  init(_ books: [LexiconBook]) {
    known = Mutex(KnownWords(books))
  }

  func asked<Answer: Sendable>(_ body: (inout KnownWords) -> Answer) -> Answer {
    known.withLock { body(&$0) }
  }

  /// So many words, or letters of them, that a text uses seldom that forgetting them costs less than keeping them.
  var isFull: Bool { asked { $0.count > 1 << 16 || $0.size > 1 << 24 } }
}

/// Words by numbers, from 0 on in the order in which they are first met.
struct KnownWords: Sendable {
  let books: [LexiconBook]
  /// Of the few languages that were met.
  private var lookups: [(language: Language, lookup: WordLookup)] = []
  private var spellings = NumberedTexts()
  private(set) var words: [KnownWord] = []
  private(set) var terms: [KnownWord.Term] = []
  private var lemmas: [WordLookup.Lemma] = []
  private var pairs = WordPairs()
  var draft = TextDraft()
  /// What the grammar and the comparison of texts found out about words.
  var raising = Column<RaisingWord>()
  var tellsTrait = Column<Bool>()
  var listed = Column<ListedWord>()
  var similar = Column<SimilarWord>()
  var aligned = Column<AlignedWord>()
  var roots = RootNumbers()

  init(_ books: [LexiconBook]) {
    self.books = books
  }

  var count: Int { words.count }
  /// In bytes, of the words' letters.
  var size: Int { spellings.size }

  /// The number of a word; it is looked up where it is new.
  ///
  /// - Parameters:
  ///   - key: its small letters.
  ///   - capitals: the word as written, where it is all capitals.
  ///   - seed: that of the language, which every word of a text has.
  mutating func number(
    of key: UnsafeBufferPointer<UInt8>, capitals: UnsafeBufferPointer<UInt8>?, in language: Language, seed: UInt32
  ) -> Int32 {
    // Capitals tell their small letters.
    let (number, isNew) = spellings.number(of: capitals ?? key, seed: seed)
    if isNew { add(key, capitals, language) }
    return number
  }

  /// Where the phrases are that a word begins and of which the second word can be a form; the same pairs of words stand
  /// in texts again and again.
  mutating func phrases(of number: Int32, before second: Int32) -> Range<Int> {
    if !words[Int(number)].mayGoOn(with: words[Int(second)]) { return 0..<0 }
    return pairs.places(number, second) ?? pairs.add(newPhrases(of: number, before: second), number, second)
  }

  func phrase(at place: Int) -> KnownWord.Term { pairs[place] }

  /// Frequent words begin hundreds of phrases, so these stay in the book until a second word asks for some of them.
  private func newPhrases(of number: Int32, before second: Int32) -> [KnownWord.Term] {
    var found: [KnownWord.Term] = []
    var position = 0
    for first in lemmas[words[Int(number)].lemmas] {
      let record = books[Int(first.book)].record(ofLemma: Int(first.number))
      let mark = first.beginsPhrases ? LemmaMarks(Int(first.number)) : LemmaMarks()
      for lemma in lemmas[words[Int(second)].lemmas] where lemma.firsts.intersects(mark) && lemma.book == first.book {
        record.eachPhrase(before: Int(lemma.number)) { index, entry, rest in
          found.append(KnownWord.Term(phrase: entry, rest, book: first.book, position: position + index))
        }
      }
      position += record.termCount
    }
    return found
  }

  /// The lemmas of the phrase that a term begins, after its first.
  func rest(of term: KnownWord.Term) -> PhraseRest {
    PhraseRest(books[Int(term.book)].packed, offset: Int(term.rest), count: Int(term.restCount))
  }

  /// Whether a word is a form of a lemma of a book.
  func isForm(_ number: Int32, of lemma: Int, in book: UInt8) -> Bool {
    lemmas[words[Int(number)].lemmas].contains { $0.number == lemma && $0.book == book && !$0.isAffix }
  }

  /// Calls `found` with each entry that lists a word whole.
  @inline(__always)
  func eachEntry(of number: Int32, _ found: (Int) -> Void) {
    for term in words[Int(number)].terms where terms[term].isWord { found(Int(terms[term].entry)) }
  }

  /// The entries that list a word whole.
  func entries(of number: Int32) -> [Int] {
    var entries: [Int] = []
    eachEntry(of: number) { entries.append($0) }
    return entries
  }

  /// The entries with a term `…-` that letters begin with.
  func entries(beginning letters: ArraySlice<UInt8>, in language: Language, atLeast: Int = 1) -> [Int] {
    books.entries(beginning: letters, in: language, atLeast: atLeast)
  }

  // MARK: new words

  private mutating func add(
    _ key: UnsafeBufferPointer<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>?, _ language: Language
  ) {
    let lookup = lookup(in: language)
    let (firstLemma, firstTerm) = (lemmas.count, terms.count)
    lookup.add(key, capitals: capitals, to: &lemmas)
    let phrases = addTerms(of: firstLemma..<lemmas.count)
    let marks = terms[firstTerm...].reduce(0) { $0 | EntrySet.mark(Int($1.entry)) }
    words.append(
      KnownWord(lemmas: firstLemma..<lemmas.count, terms: firstTerm..<terms.count, marks: marks, phrases))
  }

  /// Adds what the lemmas of a word are to entries; returns those of them that begin phrases, and those behind which they
  /// stand in phrases.
  private mutating func addTerms(of range: Range<Int>) -> (beginning: LemmaMarks, firsts: LemmaMarks) {
    var (position, phrases) = (0, (beginning: LemmaMarks(), firsts: LemmaMarks()))
    for index in range {
      let lemma = lemmas[index]
      let record = books[Int(lemma.book)].record(ofLemma: Int(lemma.number))
      record.eachEntry { index, entry in
        terms.append(KnownWord.Term(entry, of: lemma, position: position + index))
      }
      position += record.termCount
      (lemmas[index].beginsPhrases, lemmas[index].firsts) = (record.beginsPhrases, record.firsts)
      if record.beginsPhrases { phrases.beginning.insert(Int(lemma.number)) }
      phrases.firsts.formUnion(record.firsts)
    }
    return phrases
  }

  private mutating func lookup(in language: Language) -> WordLookup {
    for known in lookups where known.language == language { return known.lookup }
    let lookup = WordLookup(books, language: language)
    lookups.append((language, lookup))
    return lookup
  }
}

/// Something about words by their numbers, found when it is first asked for.
struct Column<Value: Sendable>: Sendable {
  private var values: [Value?] = []

  subscript(number: Int32) -> Value? {
    get { Int(number) < values.count ? values[Int(number)] : nil }
    set {
      while values.count <= Int(number) { values.append(nil) }
      values[Int(number)] = newValue
    }
  }
}

extension Language {
  /// Tells its words from those of other languages.
  var seed: UInt32 {
    var seed: UInt32 = 0
    for byte in rawValue.utf8 { seed = seed << 8 | UInt32(byte) }
    return seed
  }
}
