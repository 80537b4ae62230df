/// A text in one language, split into words, each looked up once for all rules.
public struct Passage: Sendable {
  /// The decoded text as UTF-8.
  public let text: [UInt8]
  public let language: Language
  public private(set) var words: [Word]
  /// Every term of a lexicon that occurs, in order of its first word.
  public private(set) var occurrences: [Occurrence] = []
  private let keys: [UInt8]
  private var lemmas: [Lemma] = []

  /// A lemma of a word: its number in a book.
  private struct Lemma: Equatable {
    let book: Int32
    let number: Int32
    let isAffix: Bool
  }

  /// A term of a lexicon entry in a text.
  public struct Occurrence: Hashable, Sendable {
    public let entry: Int
    /// Indexes of its words.
    public let words: Range<Int>
    /// Whether only the beginning or the end of the word is listed.
    public let isAffix: Bool
  }

  public init(_ text: some Collection<UInt8>, language: Language, lexicons: Lexicons) {
    self.text = Array(text)
    self.language = language
    let splitter = WordSplitter(self.text)
    words = splitter.words
    keys = splitter.keys
    let tables = lexicons.books.map { $0.tables(of: language) }
    for index in words.indices { lookUp(index, in: tables) }
    findTerms(lexicons)
  }

  /// The small letters of a word, apostrophes plain.
  public func key(_ index: Int) -> ArraySlice<UInt8> { keys[words[index].key] }

  /// The word as written.
  public func written(_ index: Int) -> String { string(words[index].text) }

  /// The bytes from the first word of a range to its last.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return words[first].text.lowerBound..<words[last].text.upperBound
  }

  public func string(_ bytes: Range<Int>) -> String { String(decoding: text[bytes], as: UTF8.self) }

  /// The sentences as ranges of words.
  public var sentences: [Range<Int>] {
    var starts = words.indices.filter { words[$0].traits.contains(.startsSentence) }
    if starts.first != 0, !words.isEmpty { starts.insert(0, at: 0) }
    return zip(starts, starts.dropFirst() + [words.count]).map { $0..<$1 }
  }

  // MARK: looking up

  private mutating func lookUp(_ index: Int, in tables: [LexiconBook.LanguageTables?]) {
    let word = words[index]
    // Not into `lemmas` at once: they would be copied for every word while the passage is read.
    var own: [Lemma] = []
    for (book, table) in tables.enumerated() {
      guard let table else { continue }
      keys.withUnsafeBufferPointer { keys in
        let key = UnsafeBufferPointer(rebasing: keys[word.key])
        lookUp(key, of: word, in: table) { number, isAffix in
          own.append(Lemma(book: Int32(book), number: Int32(number), isAffix: isAffix))
        }
      }
    }
    words[index].lemmas = lemmas.count..<lemmas.count + own.count
    lemmas += own
  }

  private func lookUp(
    _ key: UnsafeBufferPointer<UInt8>, of word: Word, in table: LexiconBook.LanguageTables,
    _ found: (_ lemma: Int, _ isAffix: Bool) -> Void
  ) {
    let listed = table.forms.numbers(of: key) ?? withoutClitic(key).flatMap { table.forms.numbers(of: $0) }
    listed?.forEach { found($0, false) }
    if word.traits.contains(.allCapitals) {
      text[word.text].withUnsafeBufferPointer { table.forms.numbers(of: $0)?.forEach { found($0, false) } }
    }
    if listed == nil, key.count > 5 { table.eachAffix(of: key) { found($0, true) } }
  }

  /// Estonian -ki and -gi, and what English writes after an apostrophe, are no part of a word's form.
  private func withoutClitic(_ key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    if let apostrophe = key.firstIndex(of: UInt8(ascii: "'")) { return UnsafeBufferPointer(rebasing: key[..<apostrophe]) }
    guard language == .estonian, key.count > 5, key[key.count - 1] == UInt8(ascii: "i") else { return nil }
    let last = key[key.count - 2]
    guard last == UInt8(ascii: "k") || last == UInt8(ascii: "g") else { return nil }
    return UnsafeBufferPointer(rebasing: key[..<(key.count - 2)])
  }

  // MARK: terms

  private mutating func findTerms(_ lexicons: Lexicons) {
    var found: [Occurrence] = []
    for index in words.indices {
      for lemma in lemmas[words[index].lemmas] {
        let book = lexicons.books[Int(lemma.book)]
        let record = book.record(ofLemma: Int(lemma.number))
        book.eachEntry(at: record) {
          found.append(Occurrence(entry: $0, words: index..<index + 1, isAffix: lemma.isAffix))
        }
        book.eachPhrase(at: record) { entry, rest in
          if isPhrase(rest, after: index, book: lemma.book) {
            found.append(Occurrence(entry: entry, words: index..<index + 1 + rest.count, isAffix: false))
          }
        }
      }
    }
    occurrences = found
  }

  /// Whether the words after an index are those of a phrase, all in one clause.
  private func isPhrase(_ rest: LexiconBook.PhraseRest, after index: Int, book: Int32) -> Bool {
    guard index + rest.count < words.count else { return false }
    return (0..<rest.count).allSatisfy { offset in
      let word = words[index + 1 + offset]
      return !word.traits.contains(.startsClause)
        && lemmas[word.lemmas].contains(Lemma(book: book, number: Int32(rest[offset]), isAffix: false))
    }
  }
}
