/// What the build writes into the program as packed text, for a run to read it back without looking anything up.
public protocol Packable {
  init(_ cursor: inout PackedCursor)
  func pack(into writer: inout PackedWriter)
}

extension Bool: Packable {
  @inlinable
  public init(_ cursor: inout PackedCursor) { self = cursor.number(digits: 1) == 1 }

  @inlinable
  public func pack(into writer: inout PackedWriter) { writer.number(self ? 1 : 0, digits: 1) }
}

extension Int: Packable {
  /// Six bits a digit, so that two halves of 32 bits take six digits each.
  @inlinable
  public init(_ cursor: inout PackedCursor) {
    let high = UInt64(cursor.number(digits: 6))
    self.init(truncatingIfNeeded: high << 32 | UInt64(cursor.number(digits: 6)))
  }

  @inlinable
  public func pack(into writer: inout PackedWriter) {
    let bits = UInt64(bitPattern: Int64(self))
    writer.number(Int(bits >> 32), digits: 6)
    writer.number(Int(bits & 0xFFFF_FFFF), digits: 6)
  }
}

extension Double: Packable {
  @inlinable
  public init(_ cursor: inout PackedCursor) { self.init(bitPattern: UInt64(bitPattern: Int64(Int(&cursor)))) }

  @inlinable
  public func pack(into writer: inout PackedWriter) { Int(truncatingIfNeeded: bitPattern).pack(into: &writer) }
}

extension String: Packable {
  @inlinable
  public init(_ cursor: inout PackedCursor) { self = cursor.word() }

  @inlinable
  public func pack(into writer: inout PackedWriter) { writer.word(utf8) }
}

extension Optional: Packable where Wrapped: Packable {
  @inlinable
  public init(_ cursor: inout PackedCursor) { self = Bool(&cursor) ? Wrapped(&cursor) : nil }

  @inlinable
  public func pack(into writer: inout PackedWriter) {
    (self != nil).pack(into: &writer)
    self?.pack(into: &writer)
  }
}

extension Array: Packable where Element: Packable {
  @inlinable
  public init(_ cursor: inout PackedCursor) {
    self = (0..<cursor.number(digits: 2)).map { _ in Element(&cursor) }
  }

  @inlinable
  public func pack(into writer: inout PackedWriter) {
    writer.number(count, digits: 2)
    for element in self { element.pack(into: &writer) }
  }
}
