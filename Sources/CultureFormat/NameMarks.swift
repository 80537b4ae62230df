/// Bits that names tell. Names without a bit in common differ, which takes less time to see than that their letters do;
/// most names that are compared differ.
struct NameMarks: Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// Of a name in plain letters one bit, which their number and the first of them choose. Other letters can be written in
  /// more than one way, and such a name has all bits.
  @inline(__always)
  init(_ name: String) {
    var (first, all): (UInt8, UInt8) = (0, 0)
    for letter in name.utf8.reversed() { (first, all) = (letter, all | letter) }
    bits = all < 0x80 ? 1 &<< UInt64(truncatingIfNeeded: name.utf8.count &+ 5 &* Int(first)) : .max
  }

  mutating func insert(_ name: String) { bits |= NameMarks(name).bits }

  @inline(__always)
  func intersects(_ other: NameMarks) -> Bool { bits & other.bits != 0 }
}
