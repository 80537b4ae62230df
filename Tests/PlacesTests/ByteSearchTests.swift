import Testing

@testable import Places

@Suite struct ByteSearchTests {
  /// Every byte there is, in orders that put each at every place among eight.
  private static let texts: [[UInt8]] = (0..<9).map { shift in
    Array(repeating: 0xFF, count: shift) + (0...255).map { UInt8($0) } + (0...255).reversed().map { UInt8($0) }
  } + [[], [0x0A], [0x80, 0x8D, 0xFF], Array(repeating: 0x8A, count: 33)]

  @Test(arguments: texts, [0, 3, 8, 250])
  func `the next byte is found as if each was looked at`(text: [UInt8], start: Int) {
    for byte in UInt8.min...UInt8.max {
      let expected = text.indices.dropFirst(start).first { text[$0] == byte }
      #expect(text.withUnsafeBufferPointer { $0.place(of: byte, from: start) } == expected)
    }
  }

  @Test(arguments: texts, [0, 3, 8, 250])
  func `the next byte below another is found as if each was looked at`(text: [UInt8], start: Int) {
    for limit in UInt8(0)...0x80 {
      let expected = text.indices.dropFirst(start).first { text[$0] < limit }
      #expect(text.withUnsafeBufferPointer { $0.place(below: limit, from: start) } == expected)
    }
  }

  @Test(arguments: texts)
  func `bytes are the same only where each is`(text: [UInt8]) {
    let equals = { (other: [UInt8]) in
      text.withUnsafeBufferPointer { text in other.withUnsafeBufferPointer { text.equals($0) } }
    }
    #expect(equals(text))
    #expect(!equals(text + [0]))
    for index in text.indices {
      var other = text
      other[index] ^= 0x40
      #expect(!equals(other))
    }
  }
}
