import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

@Suite struct LinterTests {
  private func superlatives(_ report: LintReport) -> [String] {
    report.lines.filter { $0.contains("superlative") }
  }

  @Test func `hard positions are all right`() throws {
    let text = try Project.text("Tests/CultureLintingTests/Fixtures/hard-positions.yaml")
    let expected = try Project.text("Tests/CultureLintingTests/Fixtures/hard-positions.expected")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    let findings = Linter.lint(["h.yaml": text]) { $0.only = [RulePattern("wording/superlative")] }.findings
    let found = findings.map { finding in
      let range = finding.location.range
      return "\(range.start.line):\(range.start.column)-\(range.end.column) \(finding.text)"
    }
    #expect(found == expected)
  }

  @Test func `a culture split over files is linted once, the rest left alone`() {
    let report = Linter.lint([
      "culture.yaml": "language: en\nvision: We help\ninclude: [parts/*.yaml]\n",
      "parts/values.yaml": "values:\n  - name: The best care\n",
      "docker-compose.yml": "services:\n  best: {image: a}\ninclude: [other.yaml]\n",
      "rules/own.yaml": "rule: own/rule\nseverity: info\n",
      "notes.yaml": "- the best\n",
    ])
    #expect(superlatives(report) == ["parts/values.yaml:2:15 wording/superlative best"])
    #expect(report.documentCount == 1)
    #expect(report.fileCount == 2)
    #expect(report.skipped == 3)
    #expect(report.isTrusted)
  }

  @Test func `what git ignores and what is hidden is not found`() {
    let report = Linter.lint([
      ".git/HEAD": "", ".gitignore": "out/\n/top.yaml\n*.tmp.yaml\n!keep.tmp.yaml\n",
      "out/a.yaml": "vision: best", "top.yaml": "vision: best", "a.tmp.yaml": "vision: best",
      "sub/top.yaml": "vision: best", "keep.tmp.yaml": "vision: best", ".hidden/a.yaml": "vision: best",
    ])
    #expect(Set(report.findings.map(\.location.file)) == ["sub/top.yaml", "keep.tmp.yaml"])
  }

  @Test func `a file that is named is always linted`() {
    let report = Linter.lint(["a.txt": "visoin: A\n"], ["a.txt"])
    #expect(report.lines == ["a.txt:1:1 format/unknown-key visoin"])
  }

  @Test func `broken YAML is placed in its file, the others go on`() {
    let report = Linter.lint(["a.yaml": "vision: [a\n", "b.yaml": "vision: best\n"])
    #expect(report.lines == ["a.yaml:2:1 yaml/syntax ", "b.yaml:1:9 wording/superlative best"])
    #expect(!report.isTrusted)
  }

  @Test func `without a document the run cannot be trusted`() {
    #expect(!Linter.lint(["a.txt": "x"]).isTrusted)
    #expect(!Linter.lint([:], ["gone.yaml"]).isTrusted)
  }

  @Test(arguments: [
    ("include: [../secret.yaml]", "leads out"), ("include: [/etc/passwd]", "leads out"), ("include: [none.yaml]", "no file"),
    ("include: [a.yaml]", "includes a file that includes it"),
  ])
  func `an include that cannot be is reported at its pattern`(text: String, message: String) {
    let report = Linter.lint(["a.yaml": "vision: We help\n\(text)\n"], ["a.yaml"])
    let finding = report.findings.first { $0.rule == "format/include" }
    #expect(finding?.location.range.start == Position(line: 2, column: 11))
    #expect(finding?.message.contains(message) ?? false)
  }

  @Test func `a file with several documents has several cultures`() {
    let report = Linter.lint(["a.yaml": "vision: best\n---\nvision: finest\n"])
    #expect(report.findings.map(\.location.document) == [0, 1])
    #expect(report.documentCount == 2)
  }

  @Test func `a fingerprint survives moved lines and inserted entries`() throws {
    let before = Linter.lint(["a.yaml": "values:\n  - name: Care\n    description: the best\n"])
    let after = Linter.lint(["a.yaml": "# more\nvalues:\n  - name: New thing here\n    behaviours: We call back.\n  - name: Care\n    description: the best\n"])
    let print = { (report: LintReport) in report.findings.first { $0.text == "best" }?.fingerprint }
    #expect(print(before) != nil)
    #expect(print(before) == print(after))
  }

  @Test func `equal findings have fingerprints of their own`() {
    let findings = Linter.lint(["a.yaml": "vision: best and best\n"]).findings.filter { $0.text == "best" }
    #expect(Set(findings.map(\.fingerprint)).count == 2)
  }

  @Test func `a language without word lists is said once`() {
    let report = Linter.lint(["a.yaml": "language: fi\nvision: paras\nmission: parhain\n"])
    #expect(report.lines.filter { $0.contains("no-word-lists") } == ["a.yaml:1:11 format/no-word-lists fi"])
  }
}
