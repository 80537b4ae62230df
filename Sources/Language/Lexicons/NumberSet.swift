/// A set of lexicon entries, by their numbers.
public typealias EntrySet = NumberSet

/// A set of numbers that are not far from 0: a bit for each, so that nothing is hashed.
public struct NumberSet: Sendable, Equatable {
  @usableFromInline var bits: [UInt64] = []
  /// For each number a bit that its neighbours share, and perhaps those of numbers that are gone: sets without a bit in
  /// common have no number in common.
  private(set) var marks: UInt128 = 0

  public init() {}

  /// All numbers of a range.
  public init(_ numbers: Range<Int>) {
    insert(numbers)
  }

  public static func == (left: NumberSet, right: NumberSet) -> Bool { left.bits == right.bits }

  /// How many neighbours share a bit of ``marks``; lexicons begin at its multiples.
  static let neighbours = 16

  /// The bit of a number in ``marks``.
  @inline(__always)
  static func mark(_ number: Int) -> UInt128 { 1 &<< UInt128(truncatingIfNeeded: number / neighbours) }

  public var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  @inlinable
  public func contains(_ number: Int) -> Bool {
    let index = number >> 6
    return index < bits.count && bits[index] >> UInt64(number & 63) & 1 == 1
  }

  public mutating func insert(_ number: Int) {
    let index = number >> 6
    if bits.count <= index { bits.append(contentsOf: repeatElement(0, count: index + 1 - bits.count)) }
    bits[index] |= 1 << UInt64(number & 63)
    marks |= Self.mark(number)
  }

  /// Inserts all numbers of a range.
  public mutating func insert(_ numbers: Range<Int>) {
    if numbers.isEmpty { return }
    let (first, last) = (numbers.lowerBound >> 6, (numbers.upperBound - 1) >> 6)
    if bits.count <= last { bits.append(contentsOf: repeatElement(0, count: last + 1 - bits.count)) }
    for number in numbers where number == numbers.lowerBound || number % Self.neighbours == 0 {
      marks |= Self.mark(number)
    }
    for index in first...last {
      let low = max(numbers.lowerBound - index << 6, 0)
      let high = min(numbers.upperBound - index << 6, 64)
      bits[index] |= (UInt64.max >> UInt64(64 - (high - low))) << UInt64(low)
    }
  }

  /// The longest ranges of numbers that follow one another, in their order.
  public var ranges: [Range<Int>] {
    numbers.reduce(into: []) { ranges, number in
      if let last = ranges.last, last.upperBound == number {
        ranges[ranges.count - 1] = last.lowerBound..<number + 1
      } else {
        ranges.append(number..<number + 1)
      }
    }
  }

  mutating func remove(_ number: Int) {
    if number >> 6 < bits.count { bits[number >> 6] &= ~(1 << UInt64(number & 63)) }
  }

  /// The numbers in their order.
  public var numbers: [Int] {
    var numbers: [Int] = []
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return numbers
  }

  public mutating func formUnion(_ other: NumberSet) {
    while bits.count < other.bits.count { bits.append(0) }
    for (index, word) in other.bits.enumerated() { bits[index] |= word }
    marks |= other.marks
  }

  mutating func formIntersection(_ other: NumberSet) {
    for index in bits.indices { bits[index] &= index < other.bits.count ? other.bits[index] : 0 }
    // Equal sets have equal bits.
    while bits.last == 0 { bits.removeLast() }
  }
}
