import Places

/// A text in one language, split into words, each looked up once for all rules.
///
/// Rules hand passages round, so one is shared rather than copied.
public final class Passage: Sendable {
  /// The decoded text as UTF-8.
  public let text: [UInt8]
  public let language: Language
  public let words: [Word]
  /// Every term of a lexicon that occurs, in order of its first word.
  public let occurrences: [Occurrence]
  /// The ``NumberSet/marks`` of the entries that occur.
  public let entryMarks: UInt64
  /// Remembers what the numbers of the words stand for.
  let memory: WordMemory
  private let keys: [UInt8]
  /// In words.
  private let longestTerm: Int

  /// A term of a lexicon entry in a text.
  public struct Occurrence: Hashable, Sendable {
    // Texts have more of them than words: the entry, six bits for the count of words after the first, one for an affix.
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

  // The body is seen by callers in other modules, so that they copy their bytes at once rather than one by one.
  @inlinable
  public convenience init(_ text: some Collection<UInt8>, language: Language, lexicons: Lexicons) {
    self.init(bytes: Array(text), language: language, lexicons: lexicons)
  }

  @usableFromInline
  init(bytes text: [UInt8], language: Language, lexicons: Lexicons) {
    (self.text, self.language, memory) = (text, language, lexicons.memory)
    (words, keys, occurrences, longestTerm) = memory.asked { $0.read(text, language) }
    entryMarks = occurrences.reduce(0) { $0 | EntrySet.mark($1.entry) }
  }

  /// The terms of which a word is in a range; found without going through all of them.
  public func occurrences(touching words: Range<Int>) -> [Occurrence] {
    var touching: [Occurrence] = []
    _ = hasOccurrence(touching: words) { term in
      touching.append(term)
      return false
    }
    return touching
  }

  /// Whether one of them is of a sort.
  public func hasOccurrence(touching words: Range<Int>, where isWanted: (Occurrence) -> Bool) -> Bool {
    let first = words.lowerBound - longestTerm
    var index = occurrences.endOfPrefix { $0.words.lowerBound < first }
    while index < occurrences.count, occurrences[index].words.lowerBound < words.upperBound {
      if occurrences[index].words.overlaps(words), isWanted(occurrences[index]) { return true }
      index += 1
    }
    return false
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
  public var sentences: [Range<Int>] { sentenceStretches().ranges }
}
