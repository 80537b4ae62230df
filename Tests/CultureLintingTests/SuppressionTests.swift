import CultureLinting
import Places
import RuleEngine
import TestSupport
import Testing

private func lint(_ text: String) -> LintReport {
  Linter.lint(["a.yaml": "language: en\n" + text]) { $0.only = [RulePattern("wording/superlative")] }
}

@Suite struct SuppressionTests {
  @Test(arguments: [
    ("vision: The best. # culturelint-disable-line wording/superlative -- a quotation\n", []),
    ("# culturelint-disable-next-line wording/superlative -- a quotation\nvision: The best.\nmission: The best.\n", ["4:14"]),
    ("# culturelint-disable-next-line wording/superlative -- a quotation\n# another remark\n\nvision: The best.\n", []),
    ("# culturelint-disable-part wording/superlative -- names\nvalues:\n  - The best\n  - The best\nvision: The best.\n", ["6:13"]),
    ("values:\n  - name: The best # culturelint-disable-part wording/superlative -- a name\n    description: The best.\n  - The best\n", ["5:9"]),
    ("values: # culturelint-disable-part wording/* -- names\n  - name: A\n    behaviours:\n      - The best\nvision: The best.\n", ["6:13"]),
    ("vision: The best.\nmission: The best.\n# culturelint-disable-file wording/superlative -- a poem\n", []),
  ])
  func `a comment lets findings pass where it says`(text: String, left: [String]) {
    let report = lint(text)
    let places = report.findings.map { "\($0.location.range.start.line):\($0.location.range.start.column)" }
    #expect(places == left)
    #expect(!report.suppressed.isEmpty)
    #expect(report.isTrusted)
  }

  @Test func `a suppression carries its reason, owner and last day`() throws {
    let report = lint(
      "vision: The best. # culturelint-disable-line wording/superlative -- an award's name, owner: Mari Mets, until: 2027-06-30\n")
    let suppression = try #require(report.suppressed.first?.suppression)
    #expect(suppression.reason == "an award's name")
    #expect(suppression.owner == "Mari Mets")
    #expect(suppression.until == Day("2027-06-30"))
  }

  @Test(arguments: [
    ("vision: Good. # culturelint-disable-line wording/superlative -- old\n", ["suppression/unused"]),
    ("vision: The best. # culturelint-disable-line wording/superlatve -- a name\n", ["suppression/unknown", "wording/superlative"]),
    ("vision: The best. # culturelint-disable-line -- a name\n", ["suppression/unknown", "wording/superlative"]),
    ("vision: The best. # culturelint-disable wording/superlative -- a name\n", ["suppression/unknown", "wording/superlative"]),
    ("vision: The best. # culturelint-disable-line yaml/syntax -- a name\n", ["suppression/unknown", "wording/superlative"]),
    ("vision: The best. # culturelint-disable-line wording/superlative\n", ["suppression/no-reason"]),
    ("vision: The best. # culturelint-disable-line wording/superlative -- a, until: 2026-11-21\n", ["suppression/expired", "wording/superlative"]),
    ("vision: The best. # culturelint-disable-line wording/superlative -- a, until: 2026-11-22\n", []),
    ("vision: The best. # culturelint-disable-line wording/superlative -- a, until: soon\n", ["suppression/expired"]),
    ("vision: The best. # culturelint-disable-line value/one-word -- not run today\n", ["wording/superlative"]),
  ])
  func `what is wrong with a suppression is a finding`(text: String, rules: [String]) {
    #expect(lint(text).findings.map(\.rule).sorted() == rules)
  }

  @Test(arguments: [
    "vision: \"The best. # culturelint-disable-line wording/superlative -- a\"\n",
    "vision: |\n  The best.\n  # culturelint-disable-line wording/superlative -- a\n",
    "vision: The best.# culturelint-disable-line wording/superlative -- a\n",
  ])
  func `what only looks like a comment suppresses nothing`(text: String) {
    #expect(lint(text).findings.map(\.rule) == ["wording/superlative"])
  }

  @Test func `two comments of a line are two`() throws {
    let report = lint("vision: The best. # culturelint-disable-line value/* -- a # culturelint-disable-line wording/* -- b\n")
    #expect(report.suppressed.map(\.suppression.reason) == ["b"])
    let idle = try #require(report.findings.first { $0.rule == "suppression/unused" })
    #expect(idle.location.range.end.column <= report.suppressed[0].suppression.location.range.start.column)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [
    String(repeating: "# culturelint-disable-next-line wording/superlative -- x\n", count: 8000) + "vision: The best.\n",
    String(repeating: "# culturelint-disable-part wording/superlative -- x\n", count: 8000) + "vision: The best.\n",
    "vision: The best." + String(repeating: " # culturelint-disable-line wording/superlative -- x", count: 8000),
    (0..<4000).map { "x_\($0): The best. # culturelint-disable-part wording/superlative -- x\n" }.joined(),
    String(repeating: "---\nvision: The best. # culturelint-disable-part wording/superlative -- x\n", count: 2000),
    String(repeating: "# culturelint-disable-line wording/superlativ -- x\n", count: 8000) + "vision: Good.\n",
  ])
  func `comments without end take no time without end`(text: String) {
    #expect(lint(text).isTrusted)
  }

  @Test func `a suppression in an included file holds there`() {
    let report = Linter.lint([
      "a.yaml": "language: en\ninclude: [b.yaml]\nvision: The best.\n",
      "b.yaml": "mission: The best. # culturelint-disable-file wording/superlative -- a quotation\n",
    ]) { $0.only = [RulePattern("wording/superlative")] }
    #expect(report.lines == ["a.yaml:3:13 wording/superlative best"])
  }
}
