import CultureLinting
import TestSupport
import Testing

@Suite struct DiagnosticsTests {
  // MARK: unsaved text

  @Test func `an open text stands before its file`() {
    var client = Client(["a.yaml": "purpose: We help people.\n"])
    #expect(client.open("a.yaml", "purpose: the best\n").published("a.yaml") == ["0:13-0:17 wording/superlative"])
    #expect(client.write("a.yaml", "purpose: We help people.\n").published("a.yaml") == [])
  }

  @Test func `a diagnostic says all there is to say`() throws {
    var client = Client(capabilities: ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]])
    let text = """
      language: en
      vision: By 2030 fresh bread is easy to reach on foot from every home in our town.
      mission: We run a transparent ledger, pay our suppliers by the tenth and report the results to the owners.
      """
    let all = client.open("a.yaml", text).diagnostics("a.yaml") ?? []
    let found = try #require(all.first { $0["code"].text == "alignment/vision-mission" })
    #expect(found["source"].text == "culturelint")
    #expect(found["severity"].number == 2)
    #expect(found["message"].text.hasPrefix("the mission seems to serve another vision"))
    #expect(found["data"]["fingerprint"].text.count == 16)
    #expect(found["relatedInformation"][0]["location"]["uri"].text == Client.uri("a.yaml"))
    #expect(found["relatedInformation"][0]["location"]["range"].range == [1, 8, 1, 81])
    #expect(found["tags"].isNull)
  }

  @Test(arguments: [("utf-16", 11, 16), ("utf-8", 14, 19), ("utf-32", 10, 15)])
  func `columns are counted as agreed, behind õ and an emoji too`(encoding: String, start: Int, end: Int) {
    var client = Client(capabilities: ["general": ["positionEncodings": [encoding]]])
    let found = client.open("a.yaml", "miks: \"õ😀 parim\"\n").diagnostics("a.yaml")?.first?["range"].range
    #expect(found == [0, start, 0, end])
  }

  @Test func `a text may be changed piece by piece`() {
    var client = Client()
    client.open("a.yaml", "purpose: õ😀 good\r\nlanguage: en\r\n")
    // Behind an emoji, in UTF-16.
    #expect(client.replace("a.yaml", [0, 13, 0, 17], with: "best").published("a.yaml") == ["0:13-0:17 wording/superlative"])
    #expect(client.replace("a.yaml", [1, 0, 1, 0], with: "vision: the finest\n").published("a.yaml")?.contains("1:12-1:18 wording/superlative") == true)
    #expect(client.replace("a.yaml", [0, 9, 1, 8], with: "").published("a.yaml") == ["0:13-0:19 wording/superlative"])
  }

  @Test func `a text without a file is linted too`() {
    var client = Client()
    #expect(client.open("untitled:Untitled-1", "purpose: best\n").published("untitled:Untitled-1") == ["0:9-0:13 wording/superlative"])
  }

  @Test func `what is no culture document is left alone`() {
    var client = Client(["rules/own.yaml": "", ".culturelint.yaml": "exclude: [drafts/**]\n"])
    #expect(client.open("compose.yaml", "services: {web: best}\n").published("compose.yaml") == [])
    #expect(client.open("drafts/a.yaml", "purpose: best\n").published("drafts/a.yaml") == [])
    #expect(client.open("notes.md", "purpose: best\n").published("notes.md") == [])
  }

  @Test func `a path with letters and blanks of its own is found again`() {
    var client = Client(["väärtused meie.yaml": "purpose: best\n", "a.yaml": ""])
    let messages = client.open("a.yaml", "include: ['väärtused meie.yaml']\nvision: We help people read.\n")
    #expect(messages.published("v%C3%A4%C3%A4rtused%20meie.yaml") == ["0:9-0:13 wording/superlative"])
    #expect(client.open("v%c3%a4%c3%a4rtused%20meie.yaml", "purpose: finest\n").published("v%c3%a4%c3%a4rtused%20meie.yaml")
      == ["0:9-0:15 wording/superlative"])
  }

  // MARK: the whole culture

  private static let culture = [
    "main.yaml": "language: en\nvision: Everyone in town reads.\ninclude: [parts/*.yaml]\n",
    "parts/values.yaml": "values:\n  - name: Care\n    behaviours: [We call every customer back.]\n    supports: [vision]\n",
    "parts/promise.yaml": "promise: We are the best.\n",
  ]

  @Test func `a part is judged as a part of what includes it`() {
    var client = Client(Self.culture)
    let messages = client.open("parts/values.yaml", Self.culture["parts/values.yaml"] ?? "")
    #expect(messages.published("parts/values.yaml")?.contains { $0.contains("unknown-reference") } == false)
    #expect(messages.published("parts/promise.yaml") == ["0:20-0:24 wording/superlative"])
    let changed = client.write("parts/values.yaml", "values:\n  - name: Care\n    supports: [visio]\n")
    #expect(changed.published("parts/values.yaml")?.contains { $0.contains("unknown-reference") } == true)
    #expect(changed.published("parts/promise.yaml") == nil, "nothing is different there")
  }

  @Test func `a new text is included before it is saved`() {
    var client = Client(Self.culture)
    client.open("main.yaml", Self.culture["main.yaml"] ?? "")
    let messages = client.open("parts/new.yaml", "mission: Everyone reads more.\nvision: Another.\n")
    #expect(messages.published("parts/new.yaml")?.contains { $0.hasPrefix("1:0-1:6 format/") } == true)
  }

  @Test func `what is gone is cleared`() {
    var client = Client(Self.culture)
    client.open("main.yaml", Self.culture["main.yaml"] ?? "")
    #expect(client.write("main.yaml", "vision: Everyone in town reads.\n").published("parts/promise.yaml") == [])
    client.write("main.yaml", "vision: The best town.\ninclude: [parts/*.yaml]\n")
    let closed = client.close("main.yaml")
    #expect(closed.published("main.yaml") == [])
    #expect(closed.published("parts/promise.yaml") == [])
  }

  // MARK: broken YAML

  @Test func `broken YAML is found, and the rest of the file keeps its findings`() {
    var client = Client()
    client.open("a.yaml", "purpose: best\nmission: We read.\nvision: finest\n")
    let broken = client.write("a.yaml", "purpose: best\n\nmission: [We read.\nvision: finest\n").published("a.yaml") ?? []
    #expect(broken.contains("0:9-0:13 wording/superlative"))
    #expect(broken.contains("3:8-3:14 wording/superlative"))
    #expect(broken.contains { $0.hasSuffix("yaml/syntax") })
    let mended = client.write("a.yaml", "purpose: best\n\nmission: We read.\nvision: finest\n").published("a.yaml") ?? []
    #expect(!mended.contains { $0.hasSuffix("yaml/syntax") })
  }

  @Test func `while one file is broken the others keep what was found`() {
    var client = Client(Self.culture)
    let before = client.open("parts/values.yaml", Self.culture["parts/values.yaml"] ?? "")
    let broken = client.write("main.yaml", "")
    #expect(before.published("parts/promise.yaml") != nil)
    #expect(broken.isEmpty, "it is not open")
    client.open("main.yaml", Self.culture["main.yaml"] ?? "")
    let messages = client.write("main.yaml", "language: en\nvision: [Everyone\ninclude: [parts/*.yaml]\n")
    #expect(messages.published("main.yaml")?.contains { $0.hasSuffix("yaml/syntax") } == true)
    #expect(messages.published("parts/promise.yaml") == nil, "nothing is different there")
    #expect(messages.published("parts/values.yaml") == nil, "nothing is different there")
  }

  // MARK: configuration

  @Test func `the configuration is found as on the command line, and holds as it is being written`() {
    var client = Client([".culturelint.yaml": "language: et\nrules: {wording/superlative: warning}\n"])
    let found = client.open("deep/a.yaml", "purpose: best\n").diagnostics("deep/a.yaml")?.first
    #expect(found?["severity"].number == 2)
    #expect(found?["message"].text.contains("ülivõrre") == true)
    let messages = client.open(".culturelint.yaml", "rules: {wording/superlative: off, no/such: off}\n")
    #expect(messages.published("deep/a.yaml") == [])
    #expect(messages.published(".culturelint.yaml") == ["0:34-0:41 config/unknown-rule"])
  }

  @Test func `a rule of one's own is taken anew when it changes`() {
    let rule = { (word: String) in
      """
      rule: own/word
      severity: error
      for: text
      check: {terms: {lists: own-words}}
      title: {en: t, et: t}
      message: {en: m, et: m}
      why: {en: w, et: w}
      how: {en: h, et: h}
      ---
      lexicon: own-words
      entries: [{en: [\(word)]}]

      """
    }
    var client = Client(["own/rule.yaml": rule("synergy")]) { $0.ruleFolders = ["own"] }
    #expect(client.open("a.yaml", "language: en\nvision: Synergy and holism\n").published("a.yaml")?.contains("1:8-1:15 own/word") == true)
    let messages = client.open("own/rule.yaml", rule("holism"))
    #expect(messages.published("a.yaml")?.contains("1:20-1:26 own/word") == true)
  }
}
