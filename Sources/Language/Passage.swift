/// A text in one language, split into words, each looked up once for all rules.
///
/// Rules hand passages round, so one is shared rather than copied.
public final class Passage: Sendable {
  /// The decoded text as UTF-8.
  public let text: TextBytes
  public let language: Language
  public let words: [Word]
  /// The phrases of lexicons that occur, in order of their first words; what single words are, the memory tells.
  let phrases: [FoundPhrase]
  /// How many words the longest of these has; 1 where there is none.
  let longestPhrase: Int
  /// Of the entries that occur.
  public let marks: EntryMarks
  /// Remembers what the numbers of the words stand for.
  let memory: WordMemory
  /// The small letters of words that have others in the text.
  private let keys: [UInt8]

  /// Of a text that is in no document.
  public convenience init(_ text: some Collection<UInt8>, language: Language, lexicons: Lexicons) {
    self.init(TextBytes(copying: text), language: language, lexicons: lexicons)
  }

  public init(_ text: TextBytes, language: Language, lexicons: Lexicons) {
    (self.text, self.language, memory) = (text, language, lexicons.memory)
    let read = memory.asked { $0.read(text, language) }
    (words, keys, phrases, marks) = (read.words, read.keys, read.phrases, EntryMarks(read.marks))
    longestPhrase = phrases.reduce(1) { max($0, $1.occurrence.words.count) }
  }

  /// The small letters of a word, apostrophes plain.
  public func key(_ index: Int) -> ArraySlice<UInt8> { words[index].key(in: text, keys) }

  /// The word as written.
  public func written(_ index: Int) -> String { string(words[index].text) }

  /// The bytes from the first word of a range to its last.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return words[first].text.lowerBound..<words[last].text.upperBound
  }

  public func string(_ bytes: Range<Int>) -> String { String(decoding: text[bytes], as: UTF8.self) }

  /// The whole text.
  public var string: String { String(decoding: text[0...], as: UTF8.self) }

  /// The sentences as ranges of words.
  public var sentences: [Range<Int>] { sentenceStretches().ranges }
}
