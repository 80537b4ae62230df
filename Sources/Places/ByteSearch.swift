/// Looks for bytes, and compares them, eight at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The first place from one on of a byte; nil where there is none.
  package func place(of byte: UInt8, from start: Int) -> Int? {
    let eight = UInt64(byte) &* Self.ones
    return place(from: start, among: { ($0 ^ eight).hasByte(below: 1) }, where: { $0 == byte })
  }

  /// The first place from one on of a byte below another, which is at most 0x80; nil where there is none.
  func place(below limit: UInt8, from start: Int) -> Int? {
    place(from: start, among: { $0.hasByte(below: limit) }, where: { $0 < limit })
  }

  /// Whether as many others are the same.
  package func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    if count != other.count { return false }
    let (raw, others) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    let eights = count / 8 * 8
    for at in Swift.stride(from: 0, to: eights, by: 8)
    where raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) != others.loadUnaligned(fromByteOffset: at, as: UInt64.self) {
      return false
    }
    for index in eights..<count where self[index] != other[index] { return false }
    return true
  }

  @inline(__always)
  private func place(from start: Int, among isAmong: (UInt64) -> Bool, where isWanted: (UInt8) -> Bool) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    var at = start
    while at < count {
      if at + 8 <= count, !isAmong(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) {
        at += 8
        continue
      }
      let end = Swift.min(at + 8, count)
      for index in at..<end where isWanted(self[index]) { return index }
      at = end
    }
    return nil
  }

  fileprivate static var ones: UInt64 { 0x0101_0101_0101_0101 }
}

extension UInt64 {
  /// Whether one of its eight bytes is below another, which is at most 0x80: the lowest of these has no highest bit, and
  /// gets it by the subtraction; where none is below, none does.
  fileprivate func hasByte(below limit: UInt8) -> Bool {
    (self &- UInt64(limit) &* UnsafeBufferPointer<UInt8>.ones) & ~self & (0x80 &* UnsafeBufferPointer<UInt8>.ones) != 0
  }
}
