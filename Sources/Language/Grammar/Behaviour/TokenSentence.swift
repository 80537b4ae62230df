/// A sentence as the grammar of actions reads it: its words and the marks between them, each a token.
///
/// What English writes after an apostrophe is a token of its own (*we*, *'re*); the *'s* of a
/// possessive is none. Marks have a key as words do: `,` `;` `:` `-` (every dash) `(` `)` `"` `&` `/`.
struct TokenSentence {
  private(set) var tokens: [Token] = []
  /// The keys of the tokens, divided by spaces, so that the key of a phrase is one slice.
  private var text: [UInt8] = []

  /// A word or a mark; its key is a slice of the sentence's text.
  struct Token {
    let key: Range<Int>
    /// Its word in the passage; nil for a mark.
    let word: Int?
    /// A hyphen joins it to the word before.
    let isJoined: Bool
    /// Whether it is all of its word.
    let isWhole: Bool
  }

  /// - Parameters:
  ///   - words: how many there may be.
  ///   - bytes: how many these take.
  init(words: Int = 0, bytes: Int = 0) {
    tokens.reserveCapacity(words)
    text.reserveCapacity(bytes)
  }

  var count: Int { tokens.count }

  /// The key of a token; empty outside of the sentence.
  subscript(index: Int) -> ArraySlice<UInt8> {
    tokens.indices.contains(index) ? text[tokens[index].key] : []
  }

  /// The keys of tokens that follow each other; nil where the sentence ends before.
  func phrase(at index: Int, length: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, length > 0, index + length <= count else { return nil }
    return text[tokens[index].key.lowerBound..<tokens[index + length - 1].key.upperBound]
  }

  func equals(_ index: Int, _ key: StaticString) -> Bool { self[index].equals(key) }

  func isMark(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].word == nil }
  func isJoined(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isJoined }

  /// The words of the passage that tokens stand for.
  func words(_ tokens: ClosedRange<Int>) -> Range<Int> {
    let words = self.tokens[tokens].compactMap(\.word)
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first..<last + 1
  }

  mutating func append(_ key: some Collection<UInt8>, word: Int?, isJoined: Bool = false, isWhole: Bool = false) {
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    let start = text.count
    text += key
    tokens.append(Token(key: start..<text.count, word: word, isJoined: isJoined, isWhole: isWhole))
  }
}

extension ArraySlice<UInt8> {
  func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && starts(withWord: word) }
}
