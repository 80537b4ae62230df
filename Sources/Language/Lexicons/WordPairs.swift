/// The phrases that pairs of words may begin, of the pairs that were met.
struct WordPairs: Sendable {
  private var slots = [Pair](repeating: Pair(), count: 1 << 10)
  private var count = 0
  /// Those of a pair one after the other.
  private var phrases: [KnownWord.Term] = []

  private struct Pair {
    var words = UInt64.max
    var first: Int32 = 0
    var end: Int32 = 0
  }

  /// Of so many pairs, or of their phrases, all are forgotten.
  private static let most = 1 << 14

  /// Where the phrases of a pair are; nil for a pair that is not known.
  func places(_ first: Int32, _ second: Int32) -> Range<Int>? {
    let words = Self.words(first, second)
    let pair = slots[slot(of: words)]
    return pair.words == words ? Int(pair.first)..<Int(pair.end) : nil
  }

  /// A phrase.
  subscript(place: Int) -> KnownWord.Term { phrases[place] }

  mutating func add(_ found: [KnownWord.Term], _ first: Int32, _ second: Int32) -> Range<Int> {
    if count == Self.most || phrases.count > Self.most { self = WordPairs() }
    let start = phrases.count
    phrases += found
    insert(Pair(words: Self.words(first, second), first: Int32(start), end: Int32(phrases.count)))
    count += 1
    if count * 2 > slots.count { grow() }
    return start..<phrases.count
  }

  private mutating func insert(_ pair: Pair) { slots[slot(of: pair.words)] = pair }

  private mutating func grow() {
    let pairs = slots
    slots = Array(repeating: Pair(), count: pairs.count * 2)
    for pair in pairs where pair.words != .max { insert(pair) }
  }

  private static func words(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// Where a pair stands, or is to stand. The high bits of a product depend on all bits of the pair.
  private func slot(of words: UInt64) -> Int {
    var slot = Int((words &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[slot].words != words, slots[slot].words != .max { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
