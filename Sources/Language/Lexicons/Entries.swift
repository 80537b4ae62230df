/// What is known of some lexicon entries, found by their numbers.
public struct EntryMap<Value: Sendable>: Sendable {
  private let first: Int
  private let byNumber: [Value?]

  /// - Parameter pairs: of two for the same entry the first counts.
  public init(_ pairs: [(number: Int, value: Value)] = []) {
    let first = pairs.map(\.number).min() ?? 0
    var byNumber = [Value?](repeating: nil, count: (pairs.map(\.number).max() ?? -1) + 1 - first)
    for pair in pairs.reversed() { byNumber[pair.number - first] = pair.value }
    (self.first, self.byNumber) = (first, byNumber)
  }

  @inline(__always)
  public subscript(entry: Int) -> Value? {
    let index = entry - first
    return index >= 0 && index < byNumber.count ? byNumber[index] : nil
  }

  /// The entries that something is known of with it, in the order of their numbers.
  public var pairs: [(number: Int, value: Value)] {
    byNumber.enumerated().compactMap { index, value in value.map { (first + index, $0) } }
  }

  /// In the order of the entries.
  public var values: [Value] { byNumber.compactMap { $0 } }

  public func compactMapValues<Other>(_ transform: (Value) -> Other?) -> EntryMap<Other> {
    EntryMap<Other>(pairs.compactMap { pair in transform(pair.value).map { (pair.number, $0) } })
  }
}

extension EntryMap where Value: Equatable {
  func contains(_ value: Value) -> Bool { byNumber.contains { $0 == value } }
}

/// A set of lexicon entries.
public struct EntrySet: Sendable, Equatable {
  @usableFromInline var bits: [UInt64] = []

  public init() {}

  public var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  @inlinable
  public func contains(_ entry: Int) -> Bool {
    let index = entry >> 6
    return index < bits.count && bits[index] >> UInt64(entry & 63) & 1 == 1
  }

  public mutating func insert(_ entry: Int) {
    while bits.count <= entry >> 6 { bits.append(0) }
    bits[entry >> 6] |= 1 << UInt64(entry & 63)
  }

  /// The numbers of the entries, in their order.
  public var numbers: [Int] {
    bits.enumerated().flatMap { index, word in (0..<64).filter { word >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 } }
  }

  public mutating func formUnion(_ other: EntrySet) {
    while bits.count < other.bits.count { bits.append(0) }
    for index in other.bits.indices { bits[index] |= other.bits[index] }
  }
}
