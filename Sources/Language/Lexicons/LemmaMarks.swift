/// Bits that lemmas tell: those without a bit in common are others, which takes less time to see than to look for them.
struct LemmaMarks: Sendable {
  private(set) var bits: UInt64 = 0

  init() {}

  /// Of one lemma.
  init(_ lemma: Int) {
    insert(lemma)
  }

  /// As they are packed.
  init(bits: Int) {
    self.bits = UInt64(bits)
  }

  /// As many as ten digits of packed text hold.
  private static let count = 60

  mutating func insert(_ lemma: Int) { bits |= 1 &<< UInt64(lemma % Self.count) }

  mutating func formUnion(_ other: LemmaMarks) { bits |= other.bits }

  var isEmpty: Bool { bits == 0 }

  @inline(__always)
  func intersects(_ other: LemmaMarks) -> Bool { bits & other.bits != 0 }
}
