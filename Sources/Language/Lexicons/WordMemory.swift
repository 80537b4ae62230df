import Places
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

  /// So many words that a text uses seldom that forgetting them costs less than keeping them.
  var isFull: Bool { asked { $0.count > 1 << 16 } }
}

/// Words by numbers, from 0 on in the order in which they are first met.
struct KnownWords: Sendable {
  private let books: [LexiconBook]
  /// Of the few languages that were met.
  private var lookups: [(language: Language, lookup: WordLookup)] = []
  /// For each hash the number of a word and 1; 0 where there is none.
  private var slots = [Int32](repeating: 0, count: 1 << 10)
  private(set) var words: [KnownWord] = []
  /// The keys of the words, one after the other.
  private var letters: [UInt8] = []
  private(set) var terms: [KnownWord.Term] = []
  private var lemmas: [WordLookup.Lemma] = []
  private var pairs = WordPairs()
  var draft = TextDraft()
  /// What the grammar and the comparison of texts found out about words.
  var raising = Column<RaisingWord>()
  var tellsTrait = Column<Bool>()
  var listed = Column<ListedWord>()
  var similar = Column<SimilarWord>()
  var bases = Column<String>()
  var aligned = Column<AlignedWord>()
  var roots = RootNumbers()

  init(_ books: [LexiconBook]) {
    self.books = books
    // Common words begin thousands of phrases; to copy them whenever there is no more room takes longer than to find them.
    terms.reserveCapacity(1 << 15)
  }

  var count: Int { words.count }

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
    let letters = capitals ?? key
    let hash = UInt32(truncatingIfNeeded: FormHash(letters, seed: seed).slot)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if words[Int(number)].hash == hash, isWord(number, letters, seed) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = add(key, capitals, hash, language)
    slots[slot] = number + 1
    if words.count * 2 > slots.count { grow() }
    return number
  }

  /// Every term that a word is or, as a compound, contains; not the phrases that it begins.
  func terms(of number: Int32) -> ArraySlice<KnownWord.Term> { terms[words[Int(number)].terms] }

  /// Where the phrases are that a word begins and of which the second word can be a form; the same pairs of words stand
  /// in texts again and again.
  mutating func phrases(of number: Int32, before second: Int32) -> Range<Int> {
    if words[Int(number)].phrases.isEmpty { return 0..<0 }
    return pairs.places(number, second) ?? pairs.add(newPhrases(of: number, before: second), number, second)
  }

  func phrase(at place: Int) -> KnownWord.Term { terms[pairs[place]] }

  /// Frequent words begin hundreds of phrases, so they are not looked at one by one.
  private func newPhrases(of number: Int32, before second: Int32) -> [Int32] {
    let phrases = words[Int(number)].phrases
    var found: [Int32] = []
    for lemma in words[Int(second)].lemmas where !lemmas[lemma].isAffix {
      let lemma = lemmas[lemma]
      var index = phrases.endOfPrefix { terms[$0].second < lemma.number }
      while index < phrases.upperBound, terms[index].second == lemma.number {
        if terms[index].book == lemma.book { found.append(Int32(index)) }
        index += 1
      }
    }
    return found
  }

  /// The lemmas of the phrase that a term begins, after its first.
  func rest(of term: KnownWord.Term) -> LexiconBook.PhraseRest {
    LexiconBook.PhraseRest(packed: books[Int(term.book)].packed, offset: Int(term.rest), count: Int(term.restCount))
  }

  /// Whether a word is a form of a lemma of a book.
  func isForm(_ number: Int32, of lemma: Int, in book: UInt8) -> Bool {
    let lemma = WordLookup.Lemma(book: Int32(book), number: Int32(lemma), isAffix: false)
    for index in words[Int(number)].lemmas where lemmas[index] == lemma { return true }
    return false
  }

  /// The entries that list a word whole.
  func entries(of number: Int32) -> [Int] { terms(of: number).filter(\.isWord).map { Int($0.entry) } }

  /// The entries with a term `…-` that letters begin with.
  func entries(beginning letters: ArraySlice<UInt8>, in language: Language, atLeast: Int = 1) -> [Int] {
    books.entries(beginning: letters, in: language, atLeast: atLeast)
  }

  // MARK: new words

  private func isWord(_ number: Int32, _ letters: UnsafeBufferPointer<UInt8>, _ seed: UInt32) -> Bool {
    let word = words[Int(number)]
    guard word.letters.count == letters.count, word.language == seed else { return false }
    let start = word.letters.lowerBound
    return self.letters.withUnsafeBufferPointer { own in
      for index in letters.indices where own[start + index] != letters[index] { return false }
      return true
    }
  }

  private mutating func add(
    _ key: UnsafeBufferPointer<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>?, _ hash: UInt32, _ language: Language
  ) -> Int32 {
    let lookup = lookup(in: language)
    let (firstLetter, firstLemma, firstTerm) = (letters.count, lemmas.count, terms.count)
    letters += capitals ?? key
    lookup.add(key, capitals: capitals, to: &lemmas)
    let firstPhrase = addTerms(of: lemmas[firstLemma...], lookup)
    words.append(
      KnownWord(
        hash: hash, language: language.seed, letters: firstLetter..<letters.count, lemmas: firstLemma..<lemmas.count,
        terms: firstTerm..<firstPhrase, phrases: firstPhrase..<terms.count))
    return Int32(words.count - 1)
  }

  /// Adds what the lemmas of a word are to entries; returns where the phrases begin that they begin.
  private mutating func addTerms(of lemmas: ArraySlice<WordLookup.Lemma>, _ lookup: WordLookup) -> Int {
    let first = terms.count
    var phrases: [KnownWord.Term] = []
    for lemma in lemmas {
      lookup.eachTerm(of: lemma, from: terms.count - first + phrases.count) { term in
        // Those of a lemma are packed in their order, and most words are forms of one.
        if term.restCount == 0 || lemmas.count == 1 { terms.append(term) } else { phrases.append(term) }
      }
    }
    if lemmas.count == 1 { return terms[first...].endOfPrefix { $0.restCount == 0 } }
    defer { terms += phrases.sorted { $0.order < $1.order } }
    return terms.count
  }

  private mutating func lookup(in language: Language) -> WordLookup {
    for known in lookups where known.language == language { return known.lookup }
    let lookup = WordLookup(books, language: language)
    lookups.append((language, lookup))
    return lookup
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      var slot = Int(word.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
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
