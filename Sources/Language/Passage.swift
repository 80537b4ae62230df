/// A text in one language, split into words, each looked up once for all rules.
public struct Passage: Sendable {
  /// The decoded text as UTF-8.
  public let text: [UInt8]
  public let language: Language
  public private(set) var words: [Word]
  /// Every term of a lexicon that occurs, in order of its first word.
  public private(set) var occurrences: [Occurrence] = []
  private let keys: [UInt8]
  /// In words.
  private var longestTerm = 0
  private var lemmas: [WordLookup.Lemma] = []

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
    lookUpWords(lexicons)
    findTerms(lexicons)
  }

  /// The terms of which a word is in a range; found without going through all of them.
  public func occurrences(touching words: Range<Int>) -> [Occurrence] {
    var low = 0
    var high = occurrences.count
    let first = words.lowerBound - longestTerm
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].words.lowerBound < first { low = middle + 1 } else { high = middle }
    }
    return occurrences[low...].prefix { $0.words.lowerBound < words.upperBound }.filter { $0.words.overlaps(words) }
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

  /// The whole text.
  public var string: String { String(decoding: text, as: UTF8.self) }

  /// The sentences as ranges of words.
  public var sentences: [Range<Int>] {
    var starts = words.indices.filter { words[$0].traits.contains(.startsSentence) }
    if starts.first != 0, !words.isEmpty { starts.insert(0, at: 0) }
    return zip(starts, starts.dropFirst() + [words.count]).map { $0..<$1 }
  }

  // MARK: terms

  private mutating func lookUpWords(_ lexicons: Lexicons) {
    var lookup = WordLookup(lexicons, language: language)
    for index in words.indices {
      let first = lookup.lemmas.count
      let word = words[index]
      keys[word.key].withUnsafeBufferPointer { key in
        guard word.traits.contains(.allCapitals) else { return lookup.add(key, capitals: nil) }
        text[word.text].withUnsafeBufferPointer { lookup.add(key, capitals: $0) }
      }
      words[index].lemmas = first..<lookup.lemmas.count
    }
    lemmas = lookup.lemmas
  }

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
    longestTerm = found.reduce(0) { max($0, $1.words.count) }
  }

  /// Whether the words after an index are those of a phrase, all in one clause; a slash may stand between (*n/a*).
  private func isPhrase(_ rest: LexiconBook.PhraseRest, after index: Int, book: Int32) -> Bool {
    guard index + rest.count < words.count else { return false }
    return (0..<rest.count).allSatisfy { offset in
      let word = words[index + 1 + offset]
      return (!word.traits.contains(.startsClause) || followsSlash(index + 1 + offset))
        && lemmas[word.lemmas].contains(WordLookup.Lemma(book: book, number: Int32(rest[offset]), isAffix: false))
    }
  }

  private func followsSlash(_ index: Int) -> Bool {
    text[words[index - 1].text.upperBound..<words[index].text.lowerBound].elementsEqual("/".utf8)
  }
}
