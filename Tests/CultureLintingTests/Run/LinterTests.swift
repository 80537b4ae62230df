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
    #expect(report.files.count == 2)
    #expect(report.skipped == 3)
    #expect(report.isTrusted)
  }

  @Test func `what git ignores and what is hidden is not found`() {
    let report = Linter.lint([
      ".git/HEAD": "", ".gitignore": "out/\n/top.yaml\n*.tmp.yaml\n!keep.tmp.yaml\n",
      "out/a.yaml": "purpose: best", "top.yaml": "purpose: best", "a.tmp.yaml": "purpose: best",
      "sub/top.yaml": "purpose: best", "keep.tmp.yaml": "purpose: best", ".hidden/a.yaml": "purpose: best",
    ])
    #expect(Set(report.findings.map(\.location.file)) == ["sub/top.yaml", "keep.tmp.yaml"])
  }

  @Test func `a file that is named is always linted`() {
    let report = Linter.lint(["a.txt": "visoin: A\n"], ["a.txt"])
    #expect(report.lines == ["a.txt:1:1 format/unknown-key visoin"])
  }

  @Test func `broken YAML is placed in its file, the others go on`() {
    let report = Linter.lint(["a.yaml": "vision: [a\n", "b.yaml": "purpose: best\n"])
    #expect(report.lines == ["a.yaml:2:1 yaml/syntax ", "b.yaml:1:10 wording/superlative best"])
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

  @Test func `what stands behind an alias or a merge key counts where it is used`() {
    let report = Linter.lint(["a.yaml": """
      language: en
      values:
        - name: Care
          behaviours: &b [We call every customer back the same day.]
        - {name: Trust, behaviours: *b}
        - &base {name: Calm, activities: [We eat together on Fridays.]}
        - {<<: *base, name: Order}
      """]) { $0.only = [RulePattern("value/one-word")] }
    #expect(report.lines == [])
  }

  @Test func `a finding behind an alias is reported once, at the anchor`() {
    let report = Linter.lint(["a.yaml": "purpose: &v the best\nmission: *v\npromise: *v\n"]) { $0.only = [RulePattern("wording/*")] }
    #expect(report.lines == ["a.yaml:1:17 wording/superlative best"])
  }

  @Test func `a file that two ways lead to is included once`() {
    let report = Linter.lint([
      "a.yaml": "vision: We help people.\ninclude: [parts/*.yaml, parts/v.yaml, parts/more.yaml]\n",
      "parts/more.yaml": "include: [v.yaml]\n", "parts/v.yaml": "promise: We answer.\n",
    ])
    #expect(report.lines == [])
    #expect(report.documentCount == 1)
  }

  @Test func `a pattern that fits the including file itself means the others`() {
    let report = Linter.lint(["a.yaml": "vision: We help people.\ninclude: ['*.yaml']\n", "b.yaml": "promise: best\n"])
    #expect(report.lines == ["b.yaml:1:10 wording/superlative best"])
  }

  @Test func `of two files that include each other one is linted, and the circle is said`() {
    let report = Linter.lint(["a.yaml": "purpose: best\ninclude: b.yaml\n", "b.yaml": "promise: We answer.\ninclude: a.yaml\n"])
    #expect(report.documentCount == 1)
    #expect(report.lines.contains("a.yaml:1:10 wording/superlative best"))
    #expect(report.lines.contains { $0.contains("format/include") })
  }

  @Test func `a file beyond the limit is a finding that names it`() {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    options.paths = ["huge.yaml"]
    let report = Linter(options, files: HugeFile()).lint()
    #expect(report.lines == ["huge.yaml:1:1 yaml/too-large "])
    #expect(!report.isTrusted)
  }

  @Test func `a file with several documents has several cultures`() {
    let report = Linter.lint(["a.yaml": "purpose: best\n---\npurpose: finest\n"])
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

  @Test func `a fingerprint knows entries inside entries by their names`() throws {
    let competency = { (others: String) in
      "competencies:\n\(others)  - name: Answers letters\n    levels:\n      - {name: expert, behaviours: [Writes well., Writes the best letters.]}\n"
    }
    let print = { (text: String) in
      Linter.lint(["a.yaml": text]).findings.first { $0.text == "best" }?.fingerprint
    }
    #expect(print(competency("")) != nil)
    #expect(print(competency("")) == print(competency("  - name: Calls customers back\n    behaviours: Calls.\n")))
  }

  @Test func `equal findings have fingerprints of their own`() {
    let findings = Linter.lint(["a.yaml": "purpose: best and best\n"]).findings.filter { $0.text == "best" }
    #expect(Set(findings.map(\.fingerprint)).count == 2)
  }

  @Test func `a language without word lists is said once`() {
    let report = Linter.lint(["a.yaml": "language: fi\nvision: paras\nmission: parhain\n"])
    #expect(report.lines.filter { $0.contains("no-word-lists") } == ["a.yaml:1:11 format/no-word-lists fi"])
  }
}

/// One file that is too large to be read.
private struct HugeFile: Files {
  func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    throw FileFailure(path: path, reason: .tooLarge(limit: FileFailure.sizeLimit))
  }

  func names(in folder: Path) -> [String]? { nil }
  func isFolder(_ path: Path) -> Bool { false }
  func exists(_ path: Path) -> Bool { path.name == "huge.yaml" }

  @Test(arguments: [
    ("Values:\n  - Care\n", "Values → values"), ("HR Processes:\n  - Onboarding\n", "HR Processes → hr_processes"),
    ("title: a\nOur values:\n  - Care\n", "Our values → values"), ("vison: We help.\n", "vison → vision"),
    ("rules:\n  - a\n", nil), ("version: 3\nservices: {}\n", nil), ("default_values: {a: 1}\n", nil), ("a: [\n", nil),
  ] as [(String, String?)])
  func `a file that is passed over though it has almost a section is named`(text: String, near: String?) {
    let report = Linter.lint(["a.yaml": text, "b.yaml": "vision: We help.\n"])
    #expect(report.nearCultures.map { "\($0.key) → \($0.section)" } == [near].compactMap { $0 })
    #expect(report.skipped == 1)
    #expect(report.findings.allSatisfy { $0.location.file == "b.yaml" })
  }
}
