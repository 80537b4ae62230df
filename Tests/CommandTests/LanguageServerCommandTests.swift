import Foundation
import TestSupport
import Testing

/// The program as an editor starts it.
@Suite struct LanguageServerCommandTests {
  private func frame(_ message: String) -> String { "Content-Length: \(message.utf8.count)\r\n\r\n\(message)" }

  private func run(_ messages: [String], _ arguments: String..., tail: String = "") throws -> Shell.Result {
    try Shell.inTemporaryFolder { folder in
      let input = messages.map { frame($0.replacing("FOLDER", with: folder.absoluteString)) }.joined() + tail
      return try Shell.run(Shell.culturelint.path, ["lsp"] + arguments, in: folder, input: input)
    }
  }

  private static let initialize = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"rootUri":"FOLDER","capabilities":{}}}"#
  private static let open =
    #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"FOLDERa.yaml","languageId":"yaml","version":1,"text":"miks: \"õ😀 parim\"\n"}}}"#
  private static let shutdown = #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#
  private static let exit = #"{"jsonrpc":"2.0","method":"exit"}"#

  @Test func `an editor opens a document and goes`() throws {
    let done = try run([Self.initialize, Self.open, Self.shutdown, Self.exit], "--stdio", "--lang", "et")
    let messages = done.output.split(separator: "Content-Length: ").map { $0.drop { $0 != "{" } }
    try #require(messages.count == 3, "\(done.output)\(done.error)")
    #expect(messages[0].contains(#""positionEncoding":"utf-16""#))
    #expect(messages[1].contains(#""end":{"character":16,"line":0},"start":{"character":11,"line":0}"#), "\(messages[1])")
    #expect(messages[1].contains("ülivõrre"))
    #expect(messages[2] == #"{"id":2,"jsonrpc":"2.0","result":null}"#)
    #expect(done.status == 0)
    #expect(done.error.isEmpty)
  }

  @Test func `an editor that vanishes leaves no program behind`() throws {
    #expect(try run([Self.initialize]).status == 1)
    #expect(try run([], tail: "Content-Length: 100\r\n\r\n{").status == 1)
  }

  @Test func `what is no header is answered with an error, and ends the program`() throws {
    let done = try run([], tail: "hello\r\n\r\n")
    #expect(done.output.hasSuffix(#"{"error":{"code":-32700,"message":"the header says no length"},"id":null,"jsonrpc":"2.0"}"#))
    #expect(done.status == 1)
  }

  @Test func `an unknown rule or option is bad usage`() throws {
    #expect(try run([], "--only", "no/such").status == 2)
    #expect(try run([], "--format", "json").status == 2)
  }
}
