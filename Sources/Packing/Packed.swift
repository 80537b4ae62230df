/// Numbers and words written as plain text, so that the compiler can place them in a program as a
/// string literal and nothing needs to be decoded at start.
///
/// A number is a fixed count of digits of six bits each, from `0` on; a word is its UTF-8.
public struct PackedWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  package var count: Int { bytes.count }

  /// Writes a number in so many digits of the packed alphabet.
  public mutating func number(_ value: Int, digits: Int) {
    precondition(value >= 0 && value >> (6 * digits) == 0, "\(value) does not fit \(digits) digits")
    for digit in (0..<digits).reversed() {
      bytes.append(0x30 + UInt8(value >> (6 * digit) & 0x3F))
    }
  }

  /// Writes a word with its length before it.
  public mutating func word(_ word: some Collection<UInt8>) {
    number(word.count, digits: PackedReader.lengthDigits)
    bytes += word
  }

  /// Writes what is packed already.
  package mutating func append(_ packed: [UInt8]) {
    bytes += packed
  }
}

/// Reads what ``PackedWriter`` wrote.
///
/// Words are looked up millions of times, so a reader counts no reference: whoever keeps one keeps the
/// ``PackedText`` beside it.
public struct PackedReader: @unchecked Sendable {
  @usableFromInline let start: UnsafePointer<UInt8>

  package init(_ text: PackedText) {
    start = text.start
  }

  /// How many digits the length of a word has.
  @usableFromInline package static var lengthDigits: Int { 2 }

  /// The number that was written in so many digits.
  @inlinable @inline(__always)
  public func number(at offset: Int, digits: Int) -> Int {
    var value = 0
    for index in 0..<digits { value = value << 6 | Int(start[offset &+ index] &- 0x30) }
    return value
  }

  /// The word whose length stands at an offset.
  package func word(at offset: Int) -> String { String(decoding: wordBytes(at: offset), as: UTF8.self) }

  /// The same, in place.
  @inlinable
  public func wordBytes(at offset: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + offset + Self.lengthDigits, count: number(at: offset, digits: Self.lengthDigits))
  }

  /// Whether the word whose length stands at an offset is another one; compared where it lies.
  @inlinable
  package func isWord(_ other: String, at offset: Int) -> Bool {
    guard number(at: offset, digits: Self.lengthDigits) == other.utf8.count else { return false }
    var other = other
    return other.withUTF8 { matches($0, at: offset + Self.lengthDigits) }
  }

  /// Whether the bytes at an offset are those of a key.
  @inlinable @inline(__always)
  public func matches(_ key: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for index in 0..<key.count where start[offset &+ index] != key[index] { return false }
    return true
  }
}

/// The bytes of packed data: part of the program, or made at run time.
public final class PackedText: Sendable {
  nonisolated(unsafe) let start: UnsafePointer<UInt8>
  package let count: Int
  private let isOwned: Bool

  /// Data that the build made.
  public init(_ text: StaticString) {
    start = text.utf8Start
    count = text.utf8CodeUnitCount
    isOwned = false
  }

  /// Text with nothing in it.
  package static let empty = PackedText([])

  public init(_ bytes: [UInt8]) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    copy.initialize(from: bytes, count: bytes.count)
    start = UnsafePointer(copy)
    count = bytes.count
    isOwned = true
  }

  deinit {
    if isOwned { start.deallocate() }
  }

  /// In place: good as long as the text is kept.
  package func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: start, count: count)[range])
  }
}
