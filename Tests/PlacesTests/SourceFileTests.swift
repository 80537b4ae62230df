import Testing
import Places

@Suite struct SourceFileTests {
  @Test func `columns count code points, not bytes`() {
    let file = SourceFile(name: "a", contents: Array("õ🙂x\ny".utf8))
    #expect(file.position(of: 2) == Position(line: 1, column: 3))
    #expect(file.position(of: 4) == Position(line: 2, column: 1))
    #expect(file.byte(of: 2) == 6)
    #expect(file.offset(ofByte: 6) == 2)
  }

  @Test func `a column can be had in bytes`() {
    let file = SourceFile(name: "a", contents: Array("õ\nõ🙂x\n".utf8))
    #expect([1, 2, 3, 4, 9].map { file.utf8Column(of: Position(line: 2, column: $0)) } == [1, 3, 7, 8, 9])
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func `lines end at LF, CR LF and CR`(text: String) {
    let file = SourceFile(name: "a", contents: Array(text.utf8))
    #expect([1, 2, 3, 4].map(file.line) == ["a", "b", "c", ""])
    #expect(file.position(of: text.unicodeScalars.count) == Position(line: 3, column: 2))
  }

  @Test(arguments: ["ab\nõõ\n\ncd", "ab\r\nõõ\r\n\r\ncd\r\n"])
  func `lines that are kept stand where they stood`(text: String) {
    let file = SourceFile(name: "a", contents: Array(text.utf8))
    let kept = file.keeping([2, 4])
    #expect(kept.lineCount == file.lineCount)
    #expect((1...4).map(kept.line) == ["", "õõ", "", "cd"])
    #expect(kept.text(ofLine: 2, 1..<2) == "õ")
  }

  @Test func `a byte-order mark shifts nothing`() {
    let file = SourceFile(name: "a", contents: [0xEF, 0xBB, 0xBF] + Array("ab".utf8))
    #expect(file.position(of: 1) == Position(line: 1, column: 2))
    #expect(file.line(1) == "ab")
  }

  @Test func `UTF-16 with a byte-order mark is read`() {
    let text = "õ: 🙂\n"
    let little = text.utf16.reduce(into: [0xFF, 0xFE] as [UInt8]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    let big = text.utf16.reduce(into: [0xFE, 0xFF] as [UInt8]) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
    #expect(SourceFile(name: "a", contents: little).line(1) == "õ: 🙂")
    #expect(SourceFile(name: "a", contents: big).line(1) == "õ: 🙂")
  }

  @Test func `an offset past the end is the end`() {
    let file = SourceFile(name: "a", contents: Array("ab\n".utf8))
    #expect(file.position(of: 99) == Position(line: 2, column: 1))
  }
}
