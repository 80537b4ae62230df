import CultureLinting
import Foundation
import LanguageServer
import TestSupport

/// A client that a test lets speak; it takes a server's messages apart.
struct Client {
  private(set) var server: LanguageServer
  private var nextID = 1

  /// - Parameter files: by path from `/project`.
  init(_ files: [String: String] = [:], capabilities: [String: Any] = [:], configure: (inout RunOptions) -> Void = { _ in }) {
    self.init(silent: files, configure: configure)
    ask("initialize", ["rootUri": "file:///project", "capabilities": capabilities])
    tell("initialized", [:])
  }

  /// One that has not introduced itself.
  init(silent files: [String: String], configure: (inout RunOptions) -> Void = { _ in }) {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    configure(&options)
    let texts = Dictionary(uniqueKeysWithValues: files.map { ("/project/\($0.key)", $0.value) })
    server = LanguageServer(options, disk: MemoryFiles(texts))
  }

  /// Sends a message as it is.
  @discardableResult mutating func send(_ message: String) -> [JSON] {
    server.receive(.message(Array(message.utf8)), today: .test).map(JSON.init)
  }

  /// Sends a notification and gives what comes of it.
  @discardableResult mutating func tell(_ method: String, _ parameters: [String: Any]) -> [JSON] {
    send(Self.text(["jsonrpc": "2.0", "method": method, "params": parameters]))
  }

  /// Sends a request and gives its answer.
  @discardableResult mutating func ask(_ method: String, _ parameters: [String: Any]) -> JSON {
    nextID += 1
    let answers = send(Self.text(["jsonrpc": "2.0", "id": nextID, "method": method, "params": parameters]))
    return answers.first { $0["id"].number == nextID } ?? JSON("{}")
  }

  private static func text(_ message: [String: Any]) -> String {
    String(decoding: (try? JSONSerialization.data(withJSONObject: message)) ?? Data(), as: UTF8.self)
  }

  // MARK: documents

  static func uri(_ name: String) -> String { name.contains(":") ? name : "file:///project/\(name)" }

  @discardableResult mutating func open(_ name: String, _ text: String) -> [JSON] {
    tell("textDocument/didOpen", ["textDocument": ["uri": Self.uri(name), "languageId": "yaml", "version": 1, "text": text]])
  }

  @discardableResult mutating func write(_ name: String, _ text: String) -> [JSON] {
    tell("textDocument/didChange", ["textDocument": ["uri": Self.uri(name), "version": 2], "contentChanges": [["text": text]]])
  }

  /// Replaces a range, given as line and character of its ends.
  @discardableResult mutating func replace(_ name: String, _ range: [Int], with text: String) -> [JSON] {
    let change: [String: Any] = ["range": Self.range(range), "text": text]
    return tell("textDocument/didChange", ["textDocument": ["uri": Self.uri(name), "version": 3], "contentChanges": [change]])
  }

  mutating func close(_ name: String) -> [JSON] {
    tell("textDocument/didClose", ["textDocument": ["uri": Self.uri(name)]])
  }

  /// Asks about a place; `text` has `‸` where the cursor stands, and is what the document says then.
  mutating func ask(_ method: String, at text: String, in name: String = "a.yaml") -> JSON {
    let (place, whole) = Self.cursor(in: text)
    write(name, whole)
    return ask(method, ["textDocument": ["uri": Self.uri(name)], "position": ["line": place[0], "character": place[1]]])
  }

  /// What may be written at `‸`.
  mutating func completions(_ text: String, in name: String = "a.yaml") -> [String] {
    ask("textDocument/completion", at: text, in: name)["result"]["items"].list.map { $0["label"].text }
  }

  mutating func actions(_ name: String, _ range: [Int], only: [String]? = nil, diagnostics: [JSON] = []) -> [JSON] {
    var context: [String: Any] = ["diagnostics": diagnostics.map(\.value)]
    if let only { context["only"] = only }
    let parameters: [String: Any] = ["textDocument": ["uri": Self.uri(name)], "range": Self.range(range), "context": context]
    return ask("textDocument/codeAction", parameters)["result"].list
  }

  private static func cursor(in text: String) -> (place: [Int], text: String) {
    let parts = text.split(separator: "‸", omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    return ([lines.count - 1, lines[lines.count - 1].utf16.count], parts.joined())
  }

  static func range(_ numbers: [Int]) -> [String: Any] {
    ["start": ["line": numbers[0], "character": numbers[1]], "end": ["line": numbers[2], "character": numbers[3]]]
  }
}

/// A value of JSON that is taken apart without ceremony.
struct JSON {
  let value: Any

  init(_ text: String) {
    value = (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) ?? NSNull()
  }

  private init(value: Any) {
    self.value = value
  }

  subscript(key: String) -> JSON { JSON(value: (value as? [String: Any])?[key] ?? NSNull()) }
  subscript(index: Int) -> JSON { index < list.count ? list[index] : JSON(value: NSNull()) }

  var list: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }
  var text: String { value as? String ?? "" }
  var number: Int? { value as? Int }
  var isNull: Bool { value is NSNull }
  var keys: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }

  /// A range as the four numbers that make it up.
  var range: [Int] {
    [self["start"]["line"], self["start"]["character"], self["end"]["line"], self["end"]["character"]].compactMap(\.number)
  }
}

extension [JSON] {
  /// The diagnostics published for a file, as `line:character-line:character rule`; nil where nothing was.
  func published(_ name: String) -> [String]? {
    diagnostics(name)?.map { diagnostic in
      let range = diagnostic["range"].range
      return "\(range[0]):\(range[1])-\(range[2]):\(range[3]) \(diagnostic["code"].text)"
    }
  }

  func diagnostics(_ name: String) -> [JSON]? {
    first { $0["params"]["uri"].text == Client.uri(name) }?["params"]["diagnostics"].list
  }
}
