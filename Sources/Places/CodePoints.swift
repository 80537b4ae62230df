/// Finds the byte of a code point and the code point of a byte without reading from the beginning.
///
/// Where every byte is a code point the two are the same number and nothing is kept.
struct CodePoints: Sendable {
  private let bytes: [UInt8]
  /// For every `stride` bytes, how many code points begin before them; empty where all is ASCII.
  private let checkpoints: [Int]
  /// How many code points there are.
  let count: Int

  private static let stride = 256

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
        checkpoints.append(count)
        count += Self.count(UnsafeBufferPointer(rebasing: bytes[start..<min(start + Self.stride, bytes.count)]))
      }
    }
    self.count = count
    self.checkpoints = count == bytes.count ? [] : checkpoints
  }

  /// How many code points begin before a byte.
  func offset(ofByte byte: Int) -> Int {
    let byte = min(max(byte, 0), bytes.count)
    guard !checkpoints.isEmpty else { return byte }
    let index = min(byte / Self.stride, checkpoints.count - 1)
    return checkpoints[index] + Self.count(bytes[index * Self.stride..<byte])
  }

  /// The byte at which a code point begins; past the end it is the end.
  func byte(of offset: Int) -> Int {
    let offset = min(max(offset, 0), count)
    guard !checkpoints.isEmpty else { return offset }
    let index = checkpoints.endOfPrefix { $0 <= offset } - 1
    let start = index * Self.stride
    if isASCII(index) { return start + offset - checkpoints[index] }
    var left = offset - checkpoints[index]
    let byte = bytes[start...].firstIndex { byte in
      if byte.isUTF8Continuation { return false }
      left -= 1
      return left < 0
    }
    return byte ?? bytes.count
  }

  /// The same, counted on from the byte of an earlier code point.
  func byte(of offset: Int, from byte: Int, at known: Int) -> Int {
    if checkpoints.isEmpty { return self.byte(of: offset) }
    return bytes.withUnsafeBufferPointer { bytes in
      var (byte, left) = (byte, offset - known)
      // As many bytes further it is where none of them continues another.
      while left > 0, byte < bytes.count {
        let next = min(byte + left, bytes.count)
        left -= Self.count(UnsafeBufferPointer(rebasing: bytes[byte..<next]))
        byte = next
      }
      while byte < bytes.count, bytes[byte].isUTF8Continuation { byte += 1 }
      return byte
    }
  }

  /// Whether each byte from a checkpoint to the next one is a code point.
  private func isASCII(_ index: Int) -> Bool {
    index + 1 < checkpoints.count && checkpoints[index + 1] - checkpoints[index] == Self.stride
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> Int { bytes.withUnsafeBufferPointer { count($0) } }

  /// How many code points begin among bytes, which are looked at eight at a time.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (raw, eights) = (UnsafeRawBufferPointer(bytes), bytes.count / 8 * 8)
    var continuations = 0
    for at in Swift.stride(from: 0, to: eights, by: 8) {
      let eight = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // A byte that continues has its highest bit and not the next one; most texts have few of them.
      let marks = eight & ~(eight << 1) & 0x8080_8080_8080_8080
      if marks != 0 { continuations += marks.nonzeroBitCount }
    }
    return bytes.count - continuations - bytes[eights...].count(where: \.isUTF8Continuation)
  }

  /// Whether every byte is a code point.
  var isAllASCII: Bool { count == bytes.count }
}

extension UInt8 {
  /// Whether this byte continues a UTF-8 sequence that an earlier byte began.
  public var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
