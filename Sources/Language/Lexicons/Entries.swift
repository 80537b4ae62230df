/// What is known of some lexicon entries, found by their numbers.
///
/// Many entries share few values, so each value is kept, and turned into another, once.
public struct EntryMap<Value: Sendable>: Sendable {
  // What is looked up for every term of a text: callers in other modules see how.
  @usableFromInline let first: Int
  /// For each entry from the first on the number of its value and 1; 0 where nothing is known of it.
  @usableFromInline let cells: [Int32]
  @usableFromInline let kept: [Value?]

  /// - Parameter pairs: of two for the same entry the first counts.
  public init(_ pairs: [(number: Int, value: Value)] = []) {
    let first = pairs.map(\.number).min() ?? 0
    var cells = [Int32](repeating: 0, count: (pairs.map(\.number).max() ?? -1) + 1 - first)
    for (index, pair) in pairs.enumerated().reversed() { cells[pair.number - first] = Int32(index + 1) }
    self.init(first: first, cells: cells, kept: pairs.map(\.value))
  }

  private init(first: Int, cells: [Int32], kept: [Value?]) {
    (self.first, self.cells, self.kept) = (first, cells, kept)
  }

  @inlinable
  public subscript(entry: Int) -> Value? {
    let index = entry - first
    guard index >= 0, index < cells.count, cells[index] > 0 else { return nil }
    return kept[Int(cells[index]) - 1]
  }

  /// The entries that something is known of with it, in the order of their numbers.
  @inlinable
  public var pairs: [(number: Int, value: Value)] {
    cells.indices.compactMap { index in self[first + index].map { (first + index, $0) } }
  }

  /// In the order of the entries.
  @inlinable
  public var values: [Value] { pairs.map(\.value) }

  public func compactMapValues<Other>(_ transform: (Value) -> Other?) -> EntryMap<Other> {
    EntryMap<Other>(first: first, cells: cells, kept: kept.map { $0.flatMap(transform) })
  }
}

extension EntryMap where Value: Equatable {
  func contains(_ value: Value) -> Bool { kept.contains { $0 == value } }
}

extension EntryMap<String> {
  /// - Parameter columns: each with the number of the first entry of its lexicon; in the order of these.
  init(_ columns: [(first: Int, column: LexiconColumn)]) {
    guard let first = columns.first?.first else {
      self.init()
      return
    }
    var cells: [Int32] = []
    var kept: [String] = []
    for (start, column) in columns {
      column.eachCell { entry, value in
        let index = start + entry - first
        cells.append(contentsOf: repeatElement(0, count: index - cells.count))
        cells.append(Int32(kept.count + value + 1))
      }
      kept += column.allValues
    }
    self.init(first: first, cells: cells, kept: kept)
  }
}

/// A set of lexicon entries, by their numbers.
public typealias EntrySet = NumberSet

/// A set of numbers that are not far from 0: a bit for each, so that nothing is hashed.
public struct NumberSet: Sendable, Equatable {
  @usableFromInline var bits: [UInt64] = []

  public init() {}

  /// All numbers of a range.
  init(_ numbers: Range<Int>) {
    if numbers.isEmpty { return }
    bits = [UInt64](repeating: 0, count: (numbers.upperBound + 63) >> 6)
    for number in numbers { bits[number >> 6] |= 1 << UInt64(number & 63) }
  }

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
  }
  mutating func formIntersection(_ other: NumberSet) {
    for index in bits.indices { bits[index] &= index < other.bits.count ? other.bits[index] : 0 }
    // Equal sets have equal bits.
    while bits.last == 0 { bits.removeLast() }
  }
}
