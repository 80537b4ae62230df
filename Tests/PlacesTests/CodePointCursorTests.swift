import Places
import Testing

@Suite struct CodePointCursorTests {
  private static let texts = [
    "plain letters only", "tere, õnne ja € ning 🙂", String(repeating: "õ", count: 3000),
    (0..<900).map { ["a", "õ", "€", "🙂", "\n"][$0 * 7 % 5] }.joined(), "", "õ",
  ]

  @Test(arguments: texts, [1, 2, 7, 100, 2000])
  func `bytes that are asked for in their order are those of the source`(text: String, step: Int) {
    let source = SourceFile(name: "a", contents: Array(text.utf8))
    var cursor = CodePointCursor(source)
    for offset in stride(from: 0, to: text.unicodeScalars.count + 3, by: step) {
      #expect(cursor.byte(of: offset) == source.byte(of: offset))
      #expect(cursor.byte(of: offset) == source.byte(of: offset))
    }
  }

  @Test func `one may go back, and ask for what is past the end`() {
    let source = SourceFile(name: "a", contents: Array("a õ € 🙂 b".utf8))
    var cursor = CodePointCursor(source)
    for offset in [8, 2, 30, 9, 0, 31, 31, 4] { #expect(cursor.byte(of: offset) == source.byte(of: offset)) }
  }

  @Test func `bytes that are no UTF-8 have places as well`() {
    let source = SourceFile(name: "a", contents: Array(repeating: 0x80, count: 20) + [UInt8(ascii: "a")])
    var cursor = CodePointCursor(source)
    #expect(cursor.byte(of: 0) == source.byte(of: 0))
    #expect(cursor.byte(of: 1) == source.byte(of: 1))
  }
}
