import CultureLinting
import LanguageServer
import RuleEngine

extension FuzzTarget {
  /// What an editor sends: the input as frames, cut in two ways, and each of its lines as a message.
  static let server = FuzzTarget("server") { input in
    frameFaults(input) + conversationFaults(input)
  }

  /// However the bytes arrive, they are the same messages.
  private static func frameFaults(_ input: [UInt8]) -> [String] {
    var (whole, cut) = (FrameReader(), FrameReader())
    let frames = whole.take(input)
    var pieces: [Frame] = []
    for start in stride(from: 0, to: input.count, by: 7) { pieces += cut.take(Array(input[start..<min(start + 7, input.count)])) }
    return frames == pieces ? [] : ["frames depend on how they arrive"]
  }

  private static func conversationFaults(_ input: [UInt8]) -> [String] {
    var options = RunOptions.trial()
    options.only = [RulePattern("wording/*"), RulePattern("value/*")]
    var server = LanguageServer(options, disk: TextFiles(["a.yaml": trialDocument]))
    let messages = input.split(separator: UInt8(ascii: "\n")).prefix(10)
    let isIntroduced = messages.first.map { String(decoding: $0, as: UTF8.self).contains("initialize") } ?? false
    var faults: [String] = []
    for message in (isIntroduced ? [] : introduction) + messages.map(Array.init) where server.ending == nil {
      for answer in server.receive(.message(message), today: .first) where !answer.hasPrefix("{") || !answer.hasSuffix("}") {
        faults.append("an answer is no object")
      }
    }
    return faults
  }

  private static let introduction = [
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"rootUri":"file:///project","capabilities":{}}}"#,
    #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///project/b.yaml","#
      + #""languageId":"yaml","version":1,"text":"language: en\nvision: the best 🙂 bread\nvalues:\n  - name: Care\n"}}}"#,
  ].map { Array($0.utf8) }
}
