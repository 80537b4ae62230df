/// The phrases that pairs of words may begin, of the pairs that were met lately.
struct WordPairs: Sendable {
  private var pairs = [Pair](repeating: Pair(), count: 1 << bits)
  /// Numbers of phrases, those of a pair one after the other.
  private var phrases: [Int32] = []

  private struct Pair {
    var words = UInt64.max
    var first: Int32 = 0
    var end: Int32 = 0
  }

  private static let bits = 12
  /// Where pairs that made place for others have left so many phrases, all are forgotten.
  private static let most = 1 << 14

  /// Where the phrases of a pair are; nil for a pair that is not known.
  func places(_ first: Int32, _ second: Int32) -> Range<Int>? {
    let words = Self.words(first, second)
    let pair = pairs[Self.place(of: words)]
    return pair.words == words ? Int(pair.first)..<Int(pair.end) : nil
  }

  /// The number of a phrase.
  subscript(place: Int) -> Int { Int(phrases[place]) }

  /// Takes the place of another pair.
  mutating func add(_ found: [Int32], _ first: Int32, _ second: Int32) -> Range<Int> {
    if phrases.count > Self.most { self = WordPairs() }
    let words = Self.words(first, second)
    let start = phrases.count
    phrases += found
    pairs[Self.place(of: words)] = Pair(words: words, first: Int32(start), end: Int32(phrases.count))
    return start..<phrases.count
  }

  private static func words(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// The high bits of a product depend on all bits of the pair.
  private static func place(of words: UInt64) -> Int { Int((words &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits)) }
}
