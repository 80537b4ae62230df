import TestSupport
import Testing

@Suite struct CompletionTests {
  private func completions(_ text: String, after good: String = "") -> [String] {
    var client = Client()
    client.open("a.yaml", good)
    return client.completions(text)
  }

  // MARK: keys

  @Test func `an empty document is offered the sections`() {
    #expect(completions("‸").contains("vision"))
    #expect(completions("# culture\n\nvi‸").contains("mission"))
  }

  @Test(arguments: [
    ("vision: x\n‸", "mission", "vision"), ("vision:\n  statement: x\n  ‸", "benefit", "statement"),
    ("values:\n  - name: Care\n    ‸", "behaviours", "name"), ("values:\n  - name: Care\n    beh‸\n    not: x\n", "behaviours", "not"),
    ("values:\n- name: Care\n  ‸", "behaviours", "name"), ("values:\n  - ‸", "name", "vision"),
    ("values:\n  - n‸\n    not: x\n  - name: x\n    attitude: x\n", "attitude", "not"),
    ("values:\n  - {name: Care, ‸", "behaviours", "name"), ("values: [{name: Care, ‸, not: x}]", "behaviours", "not"),
    ("competencies:\n  - name: Listens\n    levels:\n      - name: a\n        ‸\n", "behaviours", "name"),
    ("competencies:\n  - {name: Listens, levels: [{name: a, ‸", "behaviours", "name"),
    ("values:\n  Care:\n    ‸", "behaviours", "vision"), ("strategy:\n  goals:\n    - name: Grow\n  ‸", "description", "goals"),
    ("vision: [broken\nvalues:\n  - name: Care\n    description: |\n      Not: here\n    ‸", "behaviours", "description"),
    ("vision: x\n---\nmission: x\n‸", "vision", "mission"), ("\"vision\": x\n‸", "mission", "vision"),
  ])
  func `keys are offered that may stand there and do not yet`(text: String, offered: String, left: String) {
    let found = completions(text)
    #expect(found.contains(offered), "\(found)")
    #expect(!found.contains(left), "\(found)")
  }

  @Test func `keys are Estonian where the document's are`() {
    let found = completions("väärtused:\n  - nimi: Hool\n    ‸")
    #expect(found.contains("käitumine"))
    #expect(!found.contains("behaviours") && !found.contains("nimi"))
  }

  @Test func `a key comes with its colon, its purpose, and in place of what is typed`() throws {
    var client = Client()
    client.open("a.yaml", "")
    let items = client.ask("textDocument/completion", at: "values:\n  - name: õ😀\n    beh‸\n")["result"]["items"].list
    let item = try #require(items.first { $0["label"].text == "behaviours" })
    #expect(item["textEdit"]["newText"].text == "behaviours: ")
    #expect(item["textEdit"]["range"].range == [2, 4, 2, 7])
    #expect(item["documentation"].text == "how the attitude shows towards customers and colleagues")
    #expect(item["kind"].number == 10)
    let changed = client.ask("textDocument/completion", at: "values:\n  - beh‸avi: x\n")["result"]["items"][0]
    #expect(changed["textEdit"]["newText"].text == "name")
    #expect(changed["textEdit"]["range"].range == [1, 4, 1, 10])
  }

  @Test(arguments: [
    "vision: Everyone ‸", "vision: |\n  Everyone\n  ‸", "# vi‸", "vision: x # ‸", "values:\n  - name: \"Ca‸", "values:\n  - |\n    Care\n    ‸",
    "services:\n  ‸", "services: x\n‸", "values:\n  - name: Care\n    services:\n      ‸", "vision:‸", "values:\n  ‸", "values: [{name: 'Ca, ‸",
  ])
  func `in prose, in comments, in quotes and in what is unknown nothing is offered`(text: String) {
    #expect(completions(text) == [])
  }

  // MARK: words

  @Test(arguments: [
    ("strategy:\n  goals:\n    - name: Grow\n      metrics:\n        - name: x\n          kind: ‸", ["business", "employee", "customer"]),
    ("strateegia:\n  eesmärgid:\n    - nimi: Kasv\n      mõõdikud:\n        - {nimi: x, liik: ‸", ["äri", "töötaja", "klient"]),
    ("language: ‸", ["en", "et"]), ("competencies:\n  - name: x\n    core: ‸", ["true", "false"]),
  ])
  func `the words of a field with choices are offered`(text: String, expected: [String]) {
    #expect(completions(text) == expected)
  }

  @Test func `what an HR process can be is offered`() {
    #expect(completions("hr_processes:\n  - name: x\n    kind: ‸").contains("onboarding"))
  }

  private static let culture = """
    language: en
    vision: Everyone reads.
    values: [Care for others, "We say: yes"]
    competencies:
      - {name: Listens, levels: [{name: beginner}, {name: expert}]}
      - {name: Writes, levels: [{name: novice}]}

    """

  @Test func `names that a field refers to are offered`() {
    let found = completions(Self.culture + "hr_processes:\n  - name: Hiring\n    values: [Care for others, ‸", after: Self.culture)
    #expect(found == ["We say: yes"])
    #expect(completions(Self.culture + "hr_processes:\n  - name: Hiring\n    competencies:\n      - Writes\n      - ‸\n", after: Self.culture) == ["Listens"])
    #expect(completions(Self.culture + "hr_processes:\n  - name: Hiring\n    values: ‸", after: Self.culture) == ["Care for others", "We say: yes"])
  }

  @Test func `a section is named by its key in the document's language`() {
    let good = "visioon: Kõik loevad.\nkompetentsid: [Kuulab, Loeb]\n"
    #expect(completions("visioon: Kõik loevad.\nkompetentsid:\n  - nimi: Kuulab\n    toetab: ‸", after: good) == ["visioon"])
  }

  @Test func `a name that would mean something in YAML comes in quotes`() {
    var client = Client()
    client.open("a.yaml", Self.culture)
    let items = client.ask("textDocument/completion", at: Self.culture + "hr_processes: [{name: x, values: ‸")["result"]["items"].list
    #expect(items.map { $0["textEdit"]["newText"].text } == ["Care for others", "\"We say: yes\""])
  }

  @Test func `a name may depend on what stands beside it`() {
    let role = Self.culture + "roles:\n  - name: Clerk\n    competencies:\n      - {name: Writes, level: expert}\n"
    let text = Self.culture + "roles:\n  - name: Clerk\n    competencies:\n      - {name: Writes, level: ‸}\n"
    #expect(completions(text, after: role) == ["novice"])
  }

  @Test func `names of included files are offered`() {
    var client = Client(["main.yaml": "include: [parts/*.yaml]\nvision: Everyone reads.\n", "parts/values.yaml": "values: [Care]\n"])
    client.open("parts/hr.yaml", "hr_processes: [Hiring]\n")
    #expect(client.completions("hr_processes:\n  - name: Hiring\n    values: ‸", in: "parts/hr.yaml") == ["Care"])
  }
}
