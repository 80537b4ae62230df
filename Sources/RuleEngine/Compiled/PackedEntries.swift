public import Language
public import Packing

extension EntrySet: Packable {
  /// As ranges: most sets are all entries of a lexicon.
  public init(_ cursor: inout PackedCursor) {
    self.init()
    for _ in 0..<cursor.number(digits: 2) {
      let first = cursor.number(digits: 3)
      insert(first..<first + cursor.number(digits: 3))
    }
  }

  public func pack(into writer: inout PackedWriter) {
    let ranges = ranges
    writer.number(ranges.count, digits: 2)
    for range in ranges {
      writer.number(range.lowerBound, digits: 3)
      writer.number(range.count, digits: 3)
    }
  }
}
