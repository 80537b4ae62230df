import CultureFormat
import Language
import Packing

/// What the build writes into the program as packed text, for a run to read it back without looking anything up.
protocol Packable {
  init(_ cursor: inout PackedCursor)
  func pack(into writer: inout PackedWriter)
}

extension Bool: Packable {
  init(_ cursor: inout PackedCursor) { self = cursor.number(digits: 1) == 1 }

  func pack(into writer: inout PackedWriter) { writer.number(self ? 1 : 0, digits: 1) }
}

extension Int: Packable {
  /// Six bits a digit, so that two halves of 32 bits take six digits each.
  init(_ cursor: inout PackedCursor) {
    let high = UInt64(cursor.number(digits: 6))
    self.init(truncatingIfNeeded: high << 32 | UInt64(cursor.number(digits: 6)))
  }

  func pack(into writer: inout PackedWriter) {
    let bits = UInt64(bitPattern: Int64(self))
    writer.number(Int(bits >> 32), digits: 6)
    writer.number(Int(bits & 0xFFFF_FFFF), digits: 6)
  }
}

extension Double: Packable {
  init(_ cursor: inout PackedCursor) { self.init(bitPattern: UInt64(bitPattern: Int64(Int(&cursor)))) }

  func pack(into writer: inout PackedWriter) { Int(truncatingIfNeeded: bitPattern).pack(into: &writer) }
}

extension String: Packable {
  init(_ cursor: inout PackedCursor) { self = cursor.word() }

  func pack(into writer: inout PackedWriter) { writer.word(utf8) }
}

extension Optional: Packable where Wrapped: Packable {
  init(_ cursor: inout PackedCursor) { self = Bool(&cursor) ? Wrapped(&cursor) : nil }

  func pack(into writer: inout PackedWriter) {
    (self != nil).pack(into: &writer)
    self?.pack(into: &writer)
  }
}

extension Array: Packable where Element: Packable {
  init(_ cursor: inout PackedCursor) {
    self = (0..<cursor.number(digits: 2)).map { _ in Element(&cursor) }
  }

  func pack(into writer: inout PackedWriter) {
    writer.number(count, digits: 2)
    for element in self { element.pack(into: &writer) }
  }
}

extension PartPath: Packable {
  init(_ cursor: inout PackedCursor) {
    self.init(packedStart: cursor.number(digits: 1), steps: [String](&cursor), key: String(&cursor), description: String(&cursor))
  }

  func pack(into writer: inout PackedWriter) {
    writer.number(packedStart, digits: 1)
    steps.pack(into: &writer)
    key.pack(into: &writer)
    description.pack(into: &writer)
  }
}

extension EntrySet: Packable {
  /// As ranges: most sets are all entries of a lexicon.
  init(_ cursor: inout PackedCursor) {
    self.init()
    for _ in 0..<cursor.number(digits: 2) {
      let first = cursor.number(digits: 3)
      insert(first..<first + cursor.number(digits: 3))
    }
  }

  func pack(into writer: inout PackedWriter) {
    let ranges = ranges
    writer.number(ranges.count, digits: 2)
    for range in ranges {
      writer.number(range.lowerBound, digits: 3)
      writer.number(range.count, digits: 3)
    }
  }
}
