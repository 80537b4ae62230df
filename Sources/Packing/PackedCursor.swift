/// Reads what is packed one after the other.
package struct PackedCursor {
  /// Keeps what the reader reads.
  private let text: PackedText
  private let reader: PackedReader
  private var offset: Int

  package init(_ text: PackedText) {
    self.text = text
    reader = PackedReader(text)
    offset = 0
  }

  /// The next number, of so many digits.
  package mutating func number(digits: Int) -> Int {
    defer { offset += digits }
    return reader.number(at: offset, digits: digits)
  }

  /// The next word.
  package mutating func word() -> String {
    let bytes = reader.wordBytes(at: offset)
    offset += PackedReader.lengthDigits + bytes.count
    return String(decoding: bytes, as: UTF8.self)
  }
}
