/// Bits that names tell. Names without a bit in common differ, which takes less time to see than that their letters do;
/// most names that are compared differ.
struct NameMarks: Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// Of a name one bit, which its first two letters choose where they are plain. Other letters can be written in more than
  /// one way, and such a name has all bits.
  @inline(__always)
  init(_ name: String) {
    bits = name.utf8.withContiguousStorageIfAvailable { letters in
      let first = letters.isEmpty ? 0 : letters[0]
      let second = letters.count < 2 ? 0 : letters[1]
      return (first | second) < 0x80 ? 1 &<< UInt64(truncatingIfNeeded: 5 &* Int(first) &+ Int(second)) : .max
    } ?? .max
  }

  mutating func insert(_ name: String) { bits |= NameMarks(name).bits }

  @inline(__always)
  func intersects(_ other: NameMarks) -> Bool { bits & other.bits != 0 }
}
