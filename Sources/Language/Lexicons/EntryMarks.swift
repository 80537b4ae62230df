/// Tells at a glance, without touching anything that is reference-counted, that a text has none of some entries.
public struct EntryMarks: Sendable, Equatable {
  // As two numbers, since one of so many bits would have every text begin at a place that it divides.
  private let low, high: UInt64

  /// - Parameter entries: nil where any text may do.
  public init(_ entries: EntrySet?) {
    self.init(entries?.marks ?? .max)
  }

  init(_ marks: UInt128) {
    (low, high) = (UInt64(truncatingIfNeeded: marks), UInt64(truncatingIfNeeded: marks >> 64))
  }

  /// Whether one of the entries may be among those of a text; whether it is, is for ``Passage/hasOccurrence(of:)`` to say.
  public func mayOccur(among text: EntryMarks) -> Bool { low & high == .max || intersects(text) }

  func intersects(_ other: EntryMarks) -> Bool { low & other.low | high & other.high != 0 }
}
