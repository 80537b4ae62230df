import CultureLinting
import Language
import TestSupport
import Testing

@Suite struct CodeActionTests {
  /// The text after the first action at the first `best`, as the editor would make it.
  private func suppressed(_ text: String, _ number: Int = 0) throws -> (text: String, left: [String]) {
    var client = Client()
    let found = client.open("a.yaml", text).diagnostics("a.yaml") ?? []
    let best = try #require(found.first { $0["code"].text == "wording/superlative" })
    let action = client.actions("a.yaml", best["range"].range, diagnostics: [best])[number]
    let edit = action["edit"]["changes"][Client.uri("a.yaml")][0]
    let range = edit["range"].range
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect([range[0], range[1]] == [range[2], range[3]], "nothing is taken away")
    let index = String.Index(utf16Offset: range[1], in: lines[range[0]])
    lines[range[0]].insert(contentsOf: edit["newText"].text, at: index)
    let done = lines.joined(separator: "\n")
    return (done, client.write("a.yaml", done).published("a.yaml") ?? [])
  }

  private static let reason = "write the reason here"

  @Test(arguments: [
    ("purpose: best", "purpose: best # culturelint-disable-line wording/superlative -- R"),
    ("purpose: best # mine", "purpose: best # mine # culturelint-disable-line wording/superlative -- R"),
    ("purpose: õ😀 best", "purpose: õ😀 best # culturelint-disable-line wording/superlative -- R"),
    ("values: [{name: best,\n  not: Us.}]", "values: [{name: best, # culturelint-disable-line wording/superlative -- R\n  not: Us.}]"),
    (
      "purpose: best # culturelint-disable-line wording/hedge -- so",
      "purpose: best # culturelint-disable-line wording/superlative, wording/hedge -- so"
    ),
    ("values:\n  - name: A\n    not: |\n      the best\n", "values:\n  - name: A\n    # culturelint-disable-part wording/superlative -- R\n    not: |\n      the best\n"),
    ("values:\n  - name: >-\n      the best\n", "values:\n  # culturelint-disable-part wording/superlative -- R\n  - name: >-\n      the best\n"),
    ("purpose: the\n  very best\n", "purpose: the\n  very best # culturelint-disable-line wording/superlative -- R\n"),
    ("purpose: the\n  best\n  of all\n", "# culturelint-disable-part wording/superlative -- R\npurpose: the\n  best\n  of all\n"),
    ("purpose: best\n  of all\n", "# culturelint-disable-next-line wording/superlative -- R\npurpose: best\n  of all\n"),
    ("purpose: 'best\n  of all'\n", "# culturelint-disable-next-line wording/superlative -- R\npurpose: 'best\n  of all'\n"),
    ("vision: |\n  We read.\npurpose: 'best\n  of all'\n", "vision: |\n  We read.\n# culturelint-disable-next-line wording/superlative -- R\npurpose: 'best\n  of all'\n"),
    // What looks like a comment and is a text stays as it is.
    ("purpose: 'best # culturelint-disable-line wording/hedge -- so'\n", "purpose: 'best # culturelint-disable-line wording/hedge -- so' # culturelint-disable-line wording/superlative -- R\n"),
    ("purpose: 'best # culturelint-disable-line wording/hedge\n  -- so'\n", "# culturelint-disable-next-line wording/superlative -- R\npurpose: 'best # culturelint-disable-line wording/hedge\n  -- so'\n"),
    // Above the line of the finding another text goes on.
    ("values: [{name: 'A\n  b', not: 'best\n  c'}]\n", "# culturelint-disable-part wording/superlative -- R\nvalues: [{name: 'A\n  b', not: 'best\n  c'}]\n"),
    ("values:\n  - name:\n      \"the\n      best\n      of\"\n", "values:\n  # culturelint-disable-part wording/superlative -- R\n  - name:\n      \"the\n      best\n      of\"\n"),
    ("purpose: |\n\n  the\n\n  best\n\nvision: A town.\n", "# culturelint-disable-part wording/superlative -- R\npurpose: |\n\n  the\n\n  best\n\nvision: A town.\n"),
    ("values:\n  - name: A\n    behaviours:\n      - >-\n        the\n        best\n      - We help.\n", "values:\n  - name: A\n    behaviours:\n      # culturelint-disable-part wording/superlative -- R\n      - >-\n        the\n        best\n      - We help.\n"),
    ("--- {purpose: 'the\n  best\n  of all'}\n", "# culturelint-disable-part wording/superlative -- R\n--- {purpose: 'the\n  best\n  of all'}\n"),
  ])
  func `a finding is let pass where YAML takes a comment`(text: String, expected: String) throws {
    let done = try suppressed("language: en\n" + text)
    #expect(done.text == "language: en\n" + expected.replacing("-- R", with: "-- \(Self.reason)"))
    #expect(!done.left.contains { $0.hasSuffix("wording/superlative") || $0.hasSuffix("yaml/syntax") }, "\(done.left)")
  }

  @Test func `a rule is let pass in the whole file`() throws {
    let done = try suppressed("purpose: best\nvision: best\n", 1)
    #expect(done.text == "# culturelint-disable-file wording/superlative -- \(Self.reason)\npurpose: best\nvision: best\n")
    #expect(!done.left.contains { $0.hasSuffix("wording/superlative") })
  }

  @Test func `an action says what it does in the language of the messages`() {
    var client = Client { $0.language = .estonian }
    client.open("a.yaml", "purpose: best\n")
    let actions = client.actions("a.yaml", [0, 9, 0, 9])
    #expect(actions.first?["title"].text == "Luba siin erand reeglist wording/superlative ja põhjenda")
    #expect(actions.first?["kind"].text == "quickfix")
    #expect(actions.first?["diagnostics"][0]["code"].text == "wording/superlative")
    #expect(actions.count == 2)
  }

  @Test func `nothing is offered elsewhere, for another kind of action, or for what always shows`() {
    var client = Client()
    client.open("a.yaml", "purpose: best\nwholly: x\n")
    #expect(client.actions("a.yaml", [0, 2, 0, 2]).isEmpty)
    #expect(client.actions("a.yaml", [0, 9, 0, 9], only: ["refactor"]).isEmpty)
    #expect(client.actions("a.yaml", [1, 0, 1, 5]).isEmpty)
    #expect(client.actions("none.yaml", [0, 9, 0, 9]).isEmpty)
  }

  @Test func `what is certain can be replaced`() {
    var client = Client()
    client.open("a.yaml", "purpose: We lend.\nvison: A town that reads\n")
    let actions = client.actions("a.yaml", [1, 0, 1, 5])
    #expect(actions.map { $0["title"].text } == ["replace by “vision”"])
    let edit = actions[0]["edit"]["changes"][Client.uri("a.yaml")][0]
    #expect(edit["range"].range == [1, 0, 1, 5])
    #expect(edit["newText"].text == "vision")
  }
}
