/// Finds the bytes of code points that are asked for mostly in their order, at the cost of one pass over a source.
public struct CodePointCursor: Sendable {
  private let codePoints: CodePoints
  /// What was asked for last.
  private var offset = 0
  private var byte = 0

  public init(_ source: SourceFile) {
    codePoints = source.codePoints
  }

  /// The same as ``SourceFile/byte(of:)``.
  public mutating func byte(of offset: Int) -> Int {
    let isNear = offset >= self.offset && offset <= self.offset + Self.near
    byte = isNear ? codePoints.byte(of: offset, from: self.byte, at: self.offset) : codePoints.byte(of: offset)
    self.offset = offset
    return byte
  }

  /// Counting as far as this takes no longer than looking a place up.
  private static let near = 1 << 10
}
