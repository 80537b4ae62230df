/// Bits that names tell. Names without a bit in common differ, which takes less time to see than that their letters do;
/// most names that are compared differ.
struct NameMarks: Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// Of a name one bit, which its length and its first letter choose.
  @inline(__always)
  init(_ name: String) {
    let letters = name.utf8
    let first = letters.isEmpty ? 0 : letters[letters.startIndex]
    bits = 1 &<< UInt64(truncatingIfNeeded: letters.count &+ 5 &* Int(first))
  }

  mutating func insert(_ name: String) { bits |= NameMarks(name).bits }

  @inline(__always)
  func intersect(_ other: NameMarks) -> Bool { bits & other.bits != 0 }
}
