/// Tells at a glance, without touching anything that is counted, that none of some entries occurs in a text.
public struct EntryMarks: Sendable {
  private let bits: UInt128

  /// - Parameter entries: nil where any text may do.
  public init(_ entries: EntrySet?) {
    bits = entries?.marks ?? .max
  }

  /// Whether one of the entries may occur; whether it does is for ``Passage/hasOccurrence(of:)`` to say.
  public func mayOccur(in passage: Passage) -> Bool { bits == .max || bits & passage.marks != 0 }
}
