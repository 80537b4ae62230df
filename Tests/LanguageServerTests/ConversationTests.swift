import LanguageServer
import TestSupport
import Testing

@Suite struct ConversationTests {
  @Test func `a client learns what the server can do`() {
    var client = Client(silent: [:])
    let result = client.ask("initialize", ["rootUri": "file:///project", "capabilities": [:]])["result"]
    #expect(result["serverInfo"]["name"].text == "culturelint")
    #expect(result["capabilities"]["positionEncoding"].text == "utf-16")
    #expect(result["capabilities"]["textDocumentSync"]["change"].number == 2)
    #expect(result["capabilities"].keys.contains("hoverProvider"))
  }

  @Test(arguments: [(["utf-8", "utf-16"], "utf-8"), (["utf-7", "utf-32"], "utf-32"), (["utf-7"], "utf-16")])
  func `the first position encoding that both know is taken`(offered: [String], taken: String) {
    var client = Client(silent: [:])
    let capabilities = ["general": ["positionEncodings": offered]]
    let result = client.ask("initialize", ["capabilities": capabilities])["result"]
    #expect(result["capabilities"]["positionEncoding"].text == taken)
  }

  @Test func `the client is asked to tell of files that change, if it can`() {
    let capabilities = ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]]
    var client = Client(silent: [:])
    client.ask("initialize", ["capabilities": capabilities])
    let requests = client.tell("initialized", [:])
    #expect(requests.map { $0["method"].text } == ["client/registerCapability"])
    #expect(client.send(#"{"jsonrpc":"2.0","id":"watch","result":null}"#).isEmpty)
  }

  @Test func `shutdown and exit end the conversation`() {
    var client = Client()
    #expect(client.ask("shutdown", [:])["result"].isNull)
    #expect(client.ask("textDocument/hover", [:])["error"]["code"].number == -32600)
    #expect(client.server.ending == nil)
    client.tell("exit", [:])
    #expect(client.server.ending == .orderly)
  }

  @Test func `exit without shutdown is abrupt`() {
    var client = Client()
    client.tell("exit", [:])
    #expect(client.server.ending == .abrupt)
  }

  @Test func `nothing is answered before initialize`() {
    var client = Client(silent: [:])
    #expect(client.ask("textDocument/hover", [:])["error"]["code"].number == -32002)
    #expect(client.open("a.yaml", "purpose: best\n").isEmpty)
  }

  @Test(arguments: [
    ("nonsense", -32700), ("[1, 2]", -32600), (#"{"id": {}, "method": "x"}"#, -32600), (#"{"id": 1, "method": "x/y"}"#, -32601),
    (#"{"id": 1, "method": "initialize"}"#, -32600), (#"{"id": 1, "method": "textDocument/hover"}"#, -32602),
    (#"{"id": 1, "method": "textDocument/hover", "params": {"textDocument": {"uri": 4}}}"#, -32602),
    (#"{"id": 1, "method": "textDocument/didOpen", "params": {}}"#, -32601), ("\u{0}", -32700), ("", -32700),
    (String(repeating: "[", count: 100_000), -32700), (#"{"id": 1, "method": "\ud800"}"#, -32700),
  ])
  func `what cannot be answered is answered with an error, and the conversation goes on`(message: String, code: Int) {
    var client = Client()
    #expect(client.send(message).map { $0["error"]["code"].number } == [code])
    #expect(client.open("a.yaml", "purpose: best\n").published("a.yaml") == ["0:9-0:13 wording/superlative"])
  }

  @Test(arguments: ["$/cancelRequest", "$/setTrace", "workspace/didChangeConfiguration", "textDocument/didOpen", "no/such"])
  func `a notification that means nothing here is left unanswered`(method: String) {
    var client = Client()
    #expect(client.tell(method, ["id": 1]).isEmpty)
  }

  @Test func `requests are known by texts too`() {
    var client = Client()
    let answer = client.send(#"{"jsonrpc":"2.0","id":"seven","method":"shutdown"}"#)
    #expect(answer.map { $0["id"].text } == ["seven"])
  }

  @Test(arguments: [[-5, -5, Int.max, Int.max], [Int.min, Int.min, -1, -1], [3, 0, 0, 2], [0, 900, 7, 900]])
  func `a place outside the text is its nearest end`(range: [Int]) {
    var client = Client()
    client.open("a.yaml", "purpose: õ😀 best\n")
    client.replace("a.yaml", range, with: "x")
    let place: [String: Any] = ["textDocument": ["uri": Client.uri("a.yaml")], "position": ["line": range[0], "character": range[1]]]
    #expect(client.ask("textDocument/hover", place).keys.contains("result"))
    #expect(client.ask("textDocument/completion", place).keys.contains("result"))
    #expect(client.actions("a.yaml", range).isEmpty)
  }
}
