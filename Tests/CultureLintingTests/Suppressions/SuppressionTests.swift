import BuiltInRules
import CultureLinting
import Foundation
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
    ("vision: The best. # culturelint-disable-line wording/superlative -- a, until: soon\n", ["suppression/unknown", "wording/superlative"]),
    ("vision: The best. # culturelint-disable-line wording/superlative -- a, until:\n", ["suppression/unknown", "wording/superlative"]),
    ("vision: The best. # culturelint-disable-line wording/superlative -- a name, owner:\n", ["suppression/no-reason"]),
    ("vision: The best. # culturelint-disable-line wording/superlative -- a name, owner: , until: 2027-06-30\n", ["suppression/no-reason"]),
    ("vision: The best. # culturelint-disable-line wording/superlative a name of old\n", ["suppression/no-reason"]),
    ("vision: The best. # culturelint-disable-line wording/superlative – a name, until: 2026-11-21\n", ["suppression/expired", "suppression/no-reason", "wording/superlative"]),
    ("vision: The best. # culturelint-disable-line wording/superlative, hedge\n", ["suppression/no-reason", "suppression/unknown"]),
    ("vision: The best. # culturelint-disable-line value/one-word -- not run today\n", ["wording/superlative"]),
  ])
  func `what is wrong with a suppression is a finding`(text: String, rules: [String]) {
    #expect(lint(text).findings.map(\.rule).sorted() == rules)
  }

  @Test(arguments: [
    ("-- a, until: soon", ["behind until: a day is expected such as 2027-06-30, not “soon”; until then the suppression lets nothing pass"]),
    ("-- a, until:", ["behind until: a day is expected such as 2027-06-30; until then the suppression lets nothing pass"]),
    ("– a name, owner: Mari", ["the reason has to stand behind two dashes: wording/superlative -- a name, owner: Mari"]),
    ("a name", ["the reason has to stand behind two dashes: wording/superlative -- a name"]),
  ])
  func `the message says which form was expected`(note: String, messages: [String]) {
    let findings = lint("vision: The best. # culturelint-disable-line wording/superlative \(note)\n").findings
    #expect(findings.filter { $0.rule.hasPrefix("suppression/") }.map(\.message) == messages)
  }

  @Test(arguments: ["unused", "unknown", "expired", "no-reason"])
  func `the examples of a rule of suppressions show what a run finds`(name: String) throws {
    let rule = try #require(RuleBook(BuiltInRules.sources).rule("suppression/\(name)"))
    let examples = BuiltInRules.examples(of: rule)
    #expect(Set(examples.map(\.isBad)) == [true, false])
    for example in examples {
      let lines = example.text.components(separatedBy: "\n")
      let text = lines.map { $0.components(separatedBy: "  # ←")[0] }.joined(separator: "\n")
      let found = Linter.lint(["a.yaml": text]).findings.filter { $0.rule == rule.id }
      #expect(found.map(\.location.range.start.line) == example.expected.map(\.line), "\(text)")
      for (finding, expected) in zip(found, example.expected) {
        #expect(lines[finding.location.range.start.line - 1].components(separatedBy: "  # ←")[0].contains(expected.words))
      }
    }
  }

  @Test func `many suppressions and findings take no time to speak of`() {
    let lines = (0..<4000).map { "  - The best \($0) # culturelint-disable-line wording/superlative -- a name\n" }
    let duration = ContinuousClock().measure {
      #expect(lint("values:\n" + lines.joined()).suppressed.count == 4000)
    }
    #expect(duration < .seconds(30))
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
    let report = lint("vision: The best. # culturelint-disable-line wording/* -- a # culturelint-disable-line value/* -- b\n")
    let suppression = try #require(report.suppressed.first?.suppression)
    #expect(suppression.reason == "a")
    // To where the second begins.
    #expect(suppression.location.range.end.column == 60)
  }

  @Test(.timeLimit(.minutes(10)), arguments: [
    String(repeating: "# culturelint-disable-next-line wording/superlative -- x\n", count: 3000) + "vision: The best.\n",
    String(repeating: "# culturelint-disable-part wording/superlative -- x\n", count: 3000) + "vision: The best.\n",
    "vision: The best." + String(repeating: " # culturelint-disable-line wording/superlative -- x", count: 3000),
    "vision: Good.\n" + (0..<500).map { "x_\($0): The best. # culturelint-disable-part wording/superlative -- x\n" }.joined(),
    String(repeating: "---\nvision: The best. # culturelint-disable-part wording/superlative -- x\n", count: 1000),
    String(repeating: "# culturelint-disable-line wording/superlativ -- x\n", count: 3000) + "vision: Good.\n",
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
