import Places
import Testing

@Suite struct CodePointTests {
  private static let letters = ["a", "õ", "€", "🙂", "\n", "abc\r\n"]

  private static func text(_ count: Int, _ letter: (Int) -> String) -> String {
    (0..<count).map(letter).joined()
  }

  @Test(arguments: [
    text(3000) { _ in "a" }, text(900) { letters[$0 * 7 % 6] }, text(700) { _ in "🙂" },
    text(300) { _ in "a" } + "õ" + text(900) { _ in "b" }, text(256) { _ in "õ" }, "", "õ",
  ])
  func `bytes and offsets are found as if read from the beginning`(text: String) {
    let file = SourceFile(name: "a", contents: Array(text.utf8))
    var byte = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      #expect(file.byte(of: offset) == byte)
      #expect(file.offset(ofByte: byte) == offset)
      byte += scalar.utf8.count
    }
    #expect(file.byte(of: text.unicodeScalars.count) == byte)
    #expect(file.byte(of: byte + 9) == byte)
    #expect(file.offset(ofByte: byte + 9) == text.unicodeScalars.count)
  }

  @Test func `bytes that are no UTF-8 have places as well`() {
    let file = SourceFile(name: "a", contents: Array(repeating: 0x80, count: 2000) + [UInt8(ascii: "a")])
    #expect(file.byte(of: 0) == 2000)
    #expect(file.offset(ofByte: 2001) == 1)
  }

  /// Read from the beginning of the line these take minutes.
  @Test(.timeLimit(.minutes(10)))
  func `places on a line of two megabytes are found at once`() {
    let file = SourceFile(name: "a", contents: Array(String(repeating: "aõ, b", count: 350_000).utf8))
    for offset in stride(from: 0, to: 1_750_000, by: 500) {
      #expect(file.offset(ofByte: file.byte(of: offset)) == offset)
    }
  }
}
