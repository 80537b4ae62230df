/// The UTF-8 of a text, numbered from 0 wherever it lies.
///
/// The texts of a document lie one behind the other in what was read from it, and stay there: a text keeps all of them,
/// as its node does.
public struct TextBytes: Sendable {
  private let bytes: ArraySlice<UInt8>

  @inline(__always)
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// Of a text that is in no document.
  public init(copying bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes)[...]
  }

  public var count: Int { bytes.count }

  @inline(__always)
  public subscript(index: Int) -> UInt8 { bytes[bytes.startIndex + index] }

  /// A part of the text. Its own indices are not those of the text.
  @inline(__always)
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
  }

  /// The text from an index on.
  public subscript(range: PartialRangeFrom<Int>) -> ArraySlice<UInt8> { self[range.lowerBound..<count] }

  @inline(__always)
  func withUnsafeBufferPointer<Answer>(_ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    bytes.withUnsafeBufferPointer(body)
  }
}
