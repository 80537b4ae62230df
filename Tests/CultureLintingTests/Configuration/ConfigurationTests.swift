import CultureLinting
import Places
import RuleEngine
import TestSupport
import Testing

@Suite struct ConfigurationTests {
  private func lint(_ configuration: String, _ more: [String: String] = [:]) -> LintReport {
    Linter.lint(more.merging([".culturelint.yaml": configuration, "sub/a.yaml": "purpose: best\n"]) { own, _ in own }, ["sub"])
  }

  @Test func `it is found upwards from the first path, and paths are relative to its folder`() {
    #expect(lint("language: et\n").findings.map(\.location.file) == ["sub/a.yaml"])
    #expect(lint("language: et\n").findings[0].message.contains("ülivõrre"))
  }

  @Test(arguments: ["rules: {wording/superlative: off}", "rules: {wording/*: off}", "exclude: [sub/**, other]"])
  func `a rule or a folder can be turned off`(configuration: String) {
    #expect(lint(configuration + "\n").findings.isEmpty)
  }

  @Test func `a severity can be changed, for a path as well`() {
    #expect(lint("rules: {wording/superlative: info}\n").findings.map(\.severity) == [.info])
    let override = "overrides:\n  - {files: [sub/*.yaml], rules: {wording/superlative: {severity: warning}}}\n"
    #expect(lint(override).findings.map(\.severity) == [.warning])
    #expect(lint(override.replacing("sub", with: "elsewhere")).findings.map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("rule: {}", ".culturelint.yaml:1:1 config/unknown-key rule", "rules"),
    ("rules: {wording/superlativ: off}", ".culturelint.yaml:1:9 config/unknown-rule wording/superlativ", "wording/superlative"),
    ("rules: {wording/superlative: of}", ".culturelint.yaml:1:30 config/unknown-value wording/superlative", "off"),
    ("extends: recomended", ".culturelint.yaml:1:10 config/extends recomended", "recommended"),
    ("language: ee", ".culturelint.yaml:1:11 config/unknown-value language", "en"),
    ("rules: {format/unknown-key: off}", ".culturelint.yaml:1:9 config/fixed-setting format/unknown-key", nil),
    ("overrides: [{files: x, rules: {alignment/vision-mission: {threshold: 0.1}}}]", ".culturelint.yaml:1:32 config/fixed-setting alignment/vision-mission", nil),
    ("rules: {alignment/vision-mission: {treshold: 0.1}}", ".culturelint.yaml:1:46 config/unknown-option treshold", nil),
    ("rule-folders: [none]", ".culturelint.yaml:1:16 config/extends none", nil),
  ])
  func `a mistake is a finding at its line, and the run is not trusted`(text: String, line: String, nearest: String?) {
    let report = lint(text + "\n")
    let finding = report.findings.first { $0.location.file == ".culturelint.yaml" }
    #expect(report.lines.contains(line))
    if let nearest { #expect(finding?.message.contains("“\(nearest)”") ?? false) }
    #expect(report.lines.contains { $0.hasPrefix("sub/a.yaml") })
    #expect(!report.isTrusted)
  }

  private static let own = """
    rule: own/no-best
    severity: warning
    for: text
    check: {terms: {lists: own-words}}
    title: {en: t, et: t}
    message: {en: "own {text}", et: "oma {text}"}
    why: {en: w, et: w}
    how: {en: h, et: h}
    ---
    lexicon: own-words
    entries:
      - {en: [synergy], et: ["sünergia, sünergia, sünergiat, sünergiate, sünergiaid"]}
    """

  @Test(arguments: ["rule-folders: [house]", "extends: house", "extends: [recommended, ./house]"])
  func `rules and word lists of one's own run beside the built-in ones`(configuration: String) {
    let report = lint(configuration + "\n", ["house/own.yaml": Self.own, "sub/a.yaml": "purpose: We sell synergies, the best\n"])
    #expect(report.findings.map(\.rule).contains("own/no-best"))
    #expect(report.findings.map(\.text).contains("synergies"))
    #expect(report.isTrusted)
  }

  @Test func `a word of one's own is known in its Estonian forms`() {
    let files = ["house/own.yaml": Self.own, "sub/a.yaml": "keel: et\nmiks: Loome sünergiaid\n"]
    let own = lint("rule-folders: house\n", files).findings.filter { $0.rule.hasPrefix("own/") }
    #expect(own.map(\.text) == ["sünergiaid"])
  }

  @Test func `a broken rule file leaves the other rules running and the run not green`() {
    let report = lint("rule-folders: house\n", ["house/own.yaml": Self.own.replacing("for: text", with: "for: tekst")])
    #expect(report.lines.contains("house/own.yaml:3:6 rule-file/unknown-value for"))
    #expect(report.lines.contains("sub/a.yaml:1:10 wording/superlative best"))
    #expect(!report.isTrusted)
  }

  @Test func `a rule of one's own does not take over the wording of what the reader finds`() {
    let taking = Self.own.replacing("for: text\ncheck: {terms: {lists: own-words}}", with: "reports: yaml.syntax")
    let report = lint("rule-folders: house\n", ["house/own.yaml": taking, "sub/a.yaml": "vision: [\n"])
    #expect(report.lines.contains("sub/a.yaml:2:1 yaml/syntax "))
    #expect(!report.isTrusted)
  }

  @Test(arguments: ["note: [a]", "en: {a: b}"])
  func `a mistake in a lexicon of one's own is a finding`(entry: String) {
    let report = lint("rule-folders: house\n", ["house/own.yaml": "lexicon: own\nentries:\n  - {en: [a], \(entry)}\n"])
    #expect(report.lines.contains { $0.hasPrefix("house/own.yaml:3:") })
    #expect(!report.isTrusted)
  }

  @Test(arguments: [
    ("  - {en: [bread, \(Array(repeating: "bread", count: 61).joined(separator: " "))]}\n", "own.yaml:3:18 rule-file/lexicon-limit "),
    ("  - {en: [a<s><s>]}\n", "own.yaml:3:5 rule-file/lexicon-limit "),
  ])
  func `terms beyond the limits are findings, and take no time`(entries: String, line: String) {
    let words = (0..<2000).map { "w\($0)" }.joined(separator: ", ")
    let own = "lexicon: own\nentries:\n" + entries + "sets: {s: [\(words)], t: [\(words)]}\n"
    let report = lint("rule-folders: house\n", ["house/own.yaml": own.replacing("<s><s>", with: "<s> <t>")])
    #expect(report.lines.contains("house/" + line), "\(report.lines)")
    #expect(!report.isTrusted)
  }

  @Test(arguments: [
    String(repeating: "  - {}\n", count: 30_000), (0..<50).map { "  - {a: \(String(repeating: "x", count: 4000))\($0)}\n" }.joined(),
    "  - {\(String(repeating: "k", count: 5000)): v}\n", "  - {\((0..<3000).map { "\($0 / 60 + 40)x: [a]" }.joined(separator: ", "))}\n",
    "  - {}\n---\nlexicon: \(String(repeating: "n", count: 5000))\nentries: []\n",
    "  - {}\n" + (0..<3000).map { "---\nlexicon: l\($0)\nentries: []\n" }.joined(),
  ])
  func `a lexicon that is too much is a finding`(entries: String) {
    let report = lint("rule-folders: house\n", ["house/own.yaml": "lexicon: own\nentries:\n" + entries])
    #expect(report.lines.contains { $0.hasPrefix("house/own.yaml:") } && !report.isTrusted)
  }

  @Test func `a lexicon may have terms in many languages`() {
    let codes = (0..<26).flatMap { first in (0..<4).map { [first, $0].map { "\(Character(Unicode.Scalar(UInt8(97 + $0))))" }.joined() } }
    let entry = codes.map { "\"\($0)\": [x]" }.joined(separator: ", ")
    #expect(!lint("rule-folders: house\n", ["house/own.yaml": "lexicon: own\nentries:\n  - {\(entry)}\n"]).lines.contains { $0.hasPrefix("house/") })
  }

  @Test func `thousands of phrases may begin with one word`() {
    let phrases = (0..<5000).map { "  - {en: [bread x\($0)]}\n" }.joined()
    let report = lint("rule-folders: house\n", ["house/own.yaml": "lexicon: own\nentries:\n" + phrases])
    #expect(!report.lines.contains { $0.hasPrefix("house/") })
  }

  @Test func `an option that does not fit the rule is a finding where it is set`() {
    let report = lint("rules:\n  maturity/changes-count: {max: 1}\n", [:])
    #expect(report.lines.contains { $0.hasPrefix(".culturelint.yaml:2:33 ") }, "\(report.lines)")
  }

  @Test func `a rule that cannot be read is not said to be missing as well`() {
    let report = lint("rules: {hr/rewards-goal-only: {in: banana}}\n", [:])
    #expect(!report.isTrusted && !report.findings.contains { $0.message.contains("there is no rule") }, "\(report.lines)")
  }

  @Test func `a folder that is named in two ways is read once`() {
    let files = [".culturelint.yaml": "extends: house\n", "house/own.yaml": Self.own, "sub/a.yaml": "vision: We wait.\n"]
    let report = Linter.lint(files, ["sub"]) { $0.ruleFolders = ["house", "house/../house"] }
    #expect(report.isTrusted, "\(report.lines)")
  }

  private static let counting = """
    rule: own/short
    severity: warning
    for: value
    check: {any: [{length: {in: [description], min: 4}}, {missing: [not]}]}
    title: {en: t, et: t}
    message: {en: "“{name}” has too little[: {count} words]", et: "„{name}“"}
    why: {en: w, et: w}
    how: {en: h, et: h}
    """

  @Test(arguments: [
    ("{name: Calm, description: We wait., not: Hurry}", ["“Calm” has too little: 2 words"]),
    ("{name: Calm, description: We wait for every guest., not: Hurry}", []),
    ("{name: Calm, description: We wait for every guest.}", ["“Calm” has too little"]),
    ("{name: Calm, not: Hurry}", []),
    ("{name: Calm, description: {en: We wait for every guest., et: Ootame.}, not: Hurry}", []),
  ])
  func `words are counted, and any of several checks is enough`(value: String, messages: [String]) {
    let files = ["house/own.yaml": Self.counting, "sub/a.yaml": "values: [\(value)]\n"]
    let report = Linter.lint(
      files.merging([".culturelint.yaml": "rule-folders: house\n"]) { own, _ in own }, ["sub"]
    ) { $0.only = [RulePattern("own/short")] }
    #expect(report.findings.map(\.message) == messages)
  }

  @Test func `options of a rule can be set`() {
    let files = [
      "house/own.yaml": Self.counting, "sub/a.yaml": "values: [{name: Calm, description: We wait., not: Hurry}]\n",
      ".culturelint.yaml": "rule-folders: house\nrules: {own/short: {severity: error, min: 2}}\n",
    ]
    let report = Linter.lint(files, ["sub"]) { $0.only = [RulePattern("own/short")] }
    #expect(report.findings.isEmpty)
    #expect(report.isTrusted)
  }

  @Test func `the last of the folders that are extended wins`() {
    let folders = ["a/.culturelint.yaml": "rules: {wording/superlative: info}\n", "b/.culturelint.yaml": "rules: {wording/superlative: warning}\n"]
    #expect(lint("extends: [a, b]\n", folders).findings.map(\.severity) == [.warning])
  }

  @Test func `a folder that is extended may configure, and the child wins`() {
    let house = ["house/.culturelint.yaml": "rules: {wording/superlative: info}\n"]
    #expect(lint("extends: house\n", house).findings.map(\.severity) == [.info])
    #expect(lint("extends: house\nrules: {wording/superlative: warning}\n", house).findings.map(\.severity) == [.warning])
  }

  @Test func `configurations that extend each other are named`() {
    let report = lint("extends: house\n", ["house/.culturelint.yaml": "extends: ..\n"])
    #expect(report.findings.contains { $0.rule == "config/extends" && $0.message.contains("house/.culturelint.yaml") })
  }
}
