import LanguageServer
import Testing

@Suite struct FrameTests {
  private func frames(_ pieces: String...) -> [Frame] {
    var reader = FrameReader()
    return pieces.flatMap { reader.take(Array($0.utf8)) }
  }

  private func message(_ text: String) -> Frame { .message(Array(text.utf8)) }

  @Test func `messages come whole, however the stream was cut`() {
    let stream = "Content-Length: 4\r\nContent-Type: x; charset=utf-8\r\n\r\nõdecontent-length:2\r\n\r\n{}"
    var reader = FrameReader()
    #expect(Array(stream.utf8).flatMap { reader.take([$0]) } == [message("õde"), message("{}")])
    #expect(frames(stream) == [message("õde"), message("{}")])
    #expect(frames("Content-Length: 4\r\n\r") == [])
  }

  @Test(arguments: [
    "Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n", "\r\n\r\n",
    "Content-Type: json\r\n\r\n{}", String(repeating: "x", count: 5000), "{\"jsonrpc\": \"2.0\"}\r\n\r\n",
  ])
  func `after a header without a length nothing more is read`(text: String) {
    #expect(frames(text, "Content-Length: 2\r\n\r\n{}") == [.broken])
  }

  @Test func `a message that is too large is passed over`() {
    var reader = FrameReader()
    let count = FrameReader.messageLimit + 1
    var frames = reader.take(Array("Content-Length: \(count)\r\n\r\n".utf8))
    let piece = [UInt8](repeating: 0, count: 1 << 20)
    for start in stride(from: 0, to: count, by: piece.count) { frames += reader.take(Array(piece.prefix(count - start))) }
    frames += reader.take(Array("Content-Length: 2\r\n\r\n{}".utf8))
    #expect(frames == [.tooLarge, message("{}")])
  }

  @Test(.timeLimit(.minutes(10)))
  func `a long message in many pieces takes the time of its length`() {
    var reader = FrameReader()
    let count = 1 << 25
    var frames = reader.take(Array("Content-Length: \(count)\r\n\r\n".utf8))
    let piece = [UInt8](repeating: 32, count: 1 << 10)
    for _ in 0..<count / piece.count { frames += reader.take(piece) }
    #expect(frames == [.message([UInt8](repeating: 32, count: count))])
  }

  @Test func `what is sent can be read again`() {
    var reader = FrameReader()
    #expect(reader.take(Frame.bytes(of: "{\"a\": \"õ😀\"}")) == [message("{\"a\": \"õ😀\"}")])
  }
}
