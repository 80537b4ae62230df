import Packing

/// Bits of some lemmas. Two sets without a bit in common have no lemma in common, which takes less time to see than to
/// look for one; as ``NumberSet/marks`` of entries.
struct LemmaMarks: Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// Of one lemma.
  init(_ lemma: Int) {
    insert(lemma)
  }

  mutating func insert(_ lemma: Int) { bits |= 1 &<< UInt64(lemma % Self.count) }

  mutating func formUnion(_ other: LemmaMarks) { bits |= other.bits }

  var isEmpty: Bool { bits == 0 }

  @inline(__always)
  func intersects(_ other: LemmaMarks) -> Bool { bits & other.bits != 0 }

  // MARK: how they are packed

  /// How many digits of packed text they take.
  static let digits = 10
  /// How many lemmas that follow one another have a bit each; a digit holds six.
  static let count = 6 * digits

  @inline(__always)
  init(_ packed: PackedReader, at offset: Int) {
    bits = UInt64(packed.number(at: offset, digits: Self.digits))
  }

  func pack(into writer: inout PackedWriter) { writer.number(Int(bits), digits: Self.digits) }
}
