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
    var (first, end) = (pairs.first?.number ?? 0, 0)
    for pair in pairs { (first, end) = (min(first, pair.number), max(end, pair.number + 1)) }
    var cells = [Int32](repeating: 0, count: max(end - first, 0))
    for (index, pair) in pairs.enumerated().reversed() { cells[pair.number - first] = Int32(index + 1) }
    self.init(first: first, cells: cells, kept: pairs.map { $0.value })
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

  /// The entries that something is known of.
  public var entries: EntrySet {
    var entries = EntrySet()
    for index in cells.indices where self[first + index] != nil { entries.insert(first + index) }
    return entries
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
    guard let first = columns.first?.first, let last = columns.last else {
      self.init()
      return
    }
    var cells = [Int32](repeating: 0, count: last.first + last.column.entryEnd - first)
    var kept: [String] = []
    for (start, column) in columns {
      column.eachCell { entry, value in cells[start + entry - first] = Int32(kept.count + value + 1) }
      kept += column.allValues
    }
    self.init(first: first, cells: cells, kept: kept)
  }
}
