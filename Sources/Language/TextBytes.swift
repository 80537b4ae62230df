/// The UTF-8 of a text, numbered from 0 wherever it lies.
///
/// The texts of a document lie one behind the other in what was read from it, and stay there.
public struct TextBytes: Sendable {
  private let bytes: ArraySlice<UInt8>

  @inline(__always)
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  public var count: Int { bytes.count }

  @inline(__always)
  public subscript(index: Int) -> UInt8 { bytes[bytes.startIndex + index] }

  /// A part of the text; numbered as it lies.
  @inline(__always)
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
  }

  @inline(__always)
  func withUnsafeBufferPointer<Answer>(_ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    bytes.withUnsafeBufferPointer(body)
  }
}
