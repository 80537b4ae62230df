/// Reads what is packed one after the other.
public struct PackedCursor: Sendable {
  /// Keeps what the reader reads.
  @usableFromInline let text: PackedText
  @usableFromInline let reader: PackedReader
  @usableFromInline var offset: Int

  public init(_ text: PackedText) {
    self.text = text
    reader = PackedReader(text)
    offset = 0
  }

  /// How many bytes were read.
  package var place: Int { offset }

  /// Whether nothing is left.
  public var isAtEnd: Bool { offset == text.count }

  /// The next number, of so many digits.
  @inlinable
  public mutating func number(digits: Int) -> Int {
    defer { offset += digits }
    return reader.number(at: offset, digits: digits)
  }

  /// The next word.
  @inlinable
  public mutating func word() -> String {
    let bytes = reader.wordBytes(at: offset)
    offset += PackedReader.lengthDigits + bytes.count
    return String(decoding: bytes, as: UTF8.self)
  }
}
