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
  /// Remembers what the numbers of the words stand for.
  let memory: WordMemory
  private let keys: [UInt8]
  /// In words.
  private let longestTerm: Int

  /// A term of a lexicon entry in a text.
  public struct Occurrence: Hashable, Sendable {
    private let number: Int32
    private let first: Int32
    private let end: Int32
    /// Whether only the beginning or the end of the word is listed.
    public let isAffix: Bool

    /// - Parameter first: the word that the term begins with.
    init(_ term: KnownWord.Term, at first: Int) {
      (number, isAffix) = (term.entry, term.isAffix)
      (self.first, end) = (Int32(first), Int32(first + 1 + Int(term.restCount)))
    }

    public var entry: Int { Int(number) }
    /// Indexes of its words.
    public var words: Range<Int> { Int(first)..<Int(end) }
  }

  // The body is seen by callers in other modules, so that they copy their bytes at once rather than one by one.
  @inlinable
  public convenience init(_ text: some Collection<UInt8>, language: Language, lexicons: Lexicons) {
    self.init(bytes: Array(text), language: language, lexicons: lexicons)
  }

  @usableFromInline
  init(bytes text: [UInt8], language: Language, lexicons: Lexicons) {
    var (words, keys) = WordSplitter.split(text)
    let memory = lexicons.memory
    let occurrences = memory.asked { known in
      Self.number(&words, keys, text, language, &known)
      return known.occurrences(of: words, in: text)
    }
    longestTerm = occurrences.reduce(0) { max($0, $1.words.count) }
    (self.text, self.language, self.words, self.keys) = (text, language, words, keys)
    (self.memory, self.occurrences) = (memory, occurrences)
  }

  private static func number(
    _ words: inout [Word], _ keys: [UInt8], _ text: [UInt8], _ language: Language, _ known: inout KnownWords
  ) {
    let seed = language.seed
    keys.withUnsafeBufferPointer { keys in
      text.withUnsafeBufferPointer { text in
        for index in words.indices {
          let word = words[index]
          let capitals = word.traits.contains(.allCapitals) ? UnsafeBufferPointer(rebasing: text[word.text]) : nil
          let key = UnsafeBufferPointer(rebasing: keys[word.key])
          words[index].number = known.number(of: key, capitals: capitals, in: language, seed: seed)
        }
      }
    }
  }

  /// The terms of which a word is in a range; found without going through all of them.
  public func occurrences(touching words: Range<Int>) -> [Occurrence] {
    let first = words.lowerBound - longestTerm
    var index = occurrences.endOfPrefix { $0.words.lowerBound < first }
    var touching: [Occurrence] = []
    while index < occurrences.count, occurrences[index].words.lowerBound < words.upperBound {
      if occurrences[index].words.overlaps(words) { touching.append(occurrences[index]) }
      index += 1
    }
    return touching
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
}
