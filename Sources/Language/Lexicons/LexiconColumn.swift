import Packing
import Places

/// An attribute of the entries of one lexicon: which of its values each entry has.
///
/// An entry that lacks the attribute takes no room, each value stands there once, and what asks for an attribute
/// of all entries reads nothing else.
struct LexiconColumn: Sendable {
  private let packed: PackedReader
  private let start: Int
  /// How many different values there are.
  let valueCount: Int
  private let cellCount: Int

  /// - Parameter offset: where the column begins in the packed text.
  init(_ packed: PackedReader, at offset: Int) {
    self.packed = packed
    start = offset
    valueCount = packed.number(at: offset, digits: 3)
    cellCount = packed.number(at: offset + 3, digits: 3)
  }

  /// The place in the lexicon behind the last entry that has the attribute.
  var entryEnd: Int { cellCount == 0 ? 0 : entry(ofCell: cellCount - 1) + 1 }

  /// A value by its number, from 0 on.
  func value(_ number: Int) -> String { packed.word(at: place(ofValue: number)) }

  private func place(ofValue number: Int) -> Int {
    start + packed.number(at: values + number * Self.placeLength, digits: Self.placeLength)
  }

  /// All values, in the order of their numbers.
  var allValues: [String] { (0..<valueCount).map(value) }

  /// Which of the values are among others, by their numbers; compared where they lie.
  func numbers(of wanted: Set<String>) -> [Bool] {
    let wanted = wanted.map { Array($0.utf8) }
    return (0..<valueCount).map { number in
      let own = packed.wordBytes(at: place(ofValue: number))
      return wanted.contains { $0.count == own.count && $0.elementsEqual(own) }
    }
  }

  /// Calls `found` with each entry that has the attribute, by its place in the lexicon, and the number of its value.
  @inline(__always)
  func eachCell(_ found: (_ entry: Int, _ value: Int) -> Void) {
    for cell in 0..<cellCount { found(entry(ofCell: cell), value(ofCell: cell)) }
  }

  /// The value that an entry has, by its place in the lexicon; nil where it lacks the attribute.
  func value(ofEntry entry: Int) -> String? {
    let cell = (0..<cellCount).endOfPrefix { self.entry(ofCell: $0) < entry }
    return cell < cellCount && self.entry(ofCell: cell) == entry ? value(value(ofCell: cell)) : nil
  }

  // MARK: how it is packed

  /// The counts of values and cells, a place for each value, the cells, the values.
  private static let headLength = 6
  private static let placeLength = 4
  private static let cellLength = 6

  private var values: Int { start + Self.headLength }
  private var cells: Int { values + valueCount * Self.placeLength }

  private func entry(ofCell cell: Int) -> Int { packed.number(at: cells + cell * Self.cellLength, digits: 3) }
  private func value(ofCell cell: Int) -> Int { packed.number(at: cells + cell * Self.cellLength + 3, digits: 3) }

  /// - Parameter cells: in the order of the entries.
  static func pack(_ cells: [(entry: Int, value: Int)], values: [String]) -> [UInt8] {
    var writer = PackedWriter()
    writer.number(values.count, digits: 3)
    writer.number(cells.count, digits: 3)
    var place = headLength + values.count * placeLength + cells.count * cellLength
    for value in values {
      writer.number(place, digits: placeLength)
      place += 2 + value.utf8.count
    }
    for cell in cells {
      writer.number(cell.entry, digits: 3)
      writer.number(cell.value, digits: 3)
    }
    for value in values { writer.word(value.utf8) }
    return writer.bytes
  }
}
