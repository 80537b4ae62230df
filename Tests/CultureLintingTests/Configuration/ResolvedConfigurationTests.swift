import CultureLinting
import Places
import Reporting
import RuleEngine
import TestSupport
import Testing

@Suite struct ResolvedConfigurationTests {
  private static let house = """
    extends: [all, ../deep]
    language: et
    exclude: [old/**]
    rules:
      wording/superlative: info
      wording/hedge: off

    """
  private static let child = """
    extends: [recommended, house]
    baseline: known.json
    rules:
      alignment/vision-mission: {severity: info, threshold: 0.3}
      wording/superlative: warning
      hr/missing-process: warning
    overrides:
      - files: ["*.draft.yaml", archive/**]
        rules: {value/*: off}

    """
  private static let files = [
    ".culturelint.yaml": child, "house/.culturelint.yaml": house, "known.json": #"{"version": 1, "entries": []}"#,
    "deep/.culturelint.yaml": "language: en\nrules: {wording/jargon: error}\n", "a.yaml": "vision: We help people.\n",
  ]

  private func resolve(_ files: [String: String], _ configure: (inout RunOptions) -> Void = { _ in }) -> (text: String, report: LintReport) {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    configure(&options)
    let files = Dictionary(files.map { ("/project/\($0.key)", $0.value) }) { $1 }
    let (configuration, report) = Linter(options, files: MemoryFiles(files)).resolve()
    return (ConfigurationReport(configuration, report.judge).text, report)
  }

  @Test func `each setting says where it comes from, through folders that extend folders`() {
    let (text, report) = resolve(Self.files)
    #expect(report.isTrusted)
    #expect(text == """
      # mis kehtib kaustas /project
      # .culturelint.yaml
      # house/.culturelint.yaml (võtab aluseks .culturelint.yaml:1)
      # deep/.culturelint.yaml (võtab aluseks house/.culturelint.yaml:1)
      extends: recommended  # .culturelint.yaml:1
      language: et  # house/.culturelint.yaml:2
      baseline: known.json  # .culturelint.yaml:2
      exclude:
        - old/**  # house/.culturelint.yaml:3
      rule-folders:
        - house  # .culturelint.yaml:1
        - deep  # house/.culturelint.yaml:1
      rules:
        alignment/vision-mission: {severity: info, threshold: 0.3}  # .culturelint.yaml:4, tavaliselt hoiatus
        hr/missing-process: warning  # .culturelint.yaml:6, tavaliselt märkus
        wording/hedge: off  # house/.culturelint.yaml:6, tavaliselt märkus
        wording/jargon: error  # deep/.culturelint.yaml:2, tavaliselt märkus
        wording/superlative: warning  # .culturelint.yaml:5, tavaliselt viga
      overrides:
        - files: ["*.draft.yaml", archive/**]  # .culturelint.yaml:8
          rules:
            value/*: off  # .culturelint.yaml:9

      """)
  }

  @Test func `what is printed configures the same when it is read`() {
    let first = resolve(Self.files).text
    let second = resolve(["house/x": "", "deep/x": "", "known.json": Self.files["known.json"] ?? "", ".culturelint.yaml": first])
    let settings = { (text: String) in text.split(separator: "\n").map { $0.prefix { $0 != "#" } }.filter { !$0.isEmpty } }
    #expect(second.report.isTrusted)
    #expect(settings(second.text) == settings(first))
  }

  @Test func `without a configuration the defaults are shown, and what the command line changes`() {
    let (text, _) = resolve([:]) {
      $0.skip = [RulePattern("wording/superlative")]
      $0.preset = .all
    }
    #expect(text == """
      # what holds in /project
      # no configuration file
      extends: all  # command line
      language: en  # default
      rules:
        wording/superlative: off  # command line, usually error

      """)
  }

  // MARK: the baseline of a configuration

  private static let known = #"{"version": 1, "entries": [{"rule": "wording/superlative", "file": "../sub/a.yaml", "path": "purpose", "text": "best"}]}"#

  private func lint(_ files: [String: String], _ configure: (inout RunOptions) -> Void = { _ in }) -> LintReport {
    Linter.lint(files.merging(["sub/a.yaml": "purpose: best\n"]) { own, _ in own }, ["sub"], configure: configure)
  }

  @Test func `a baseline that a configuration names starts from its folder, and the option wins`() {
    let files = [".culturelint.yaml": "extends: house\n", "house/.culturelint.yaml": "baseline: known.json\n", "house/known.json": Self.known]
    #expect(lint(files).findings.isEmpty)
    #expect(lint(files).baselined.count == 1)
    let empty = files.merging(["empty.json": #"{"version": 1, "entries": []}"#]) { $1 }
    #expect(lint(empty) { $0.baseline = "empty.json" }.findings.count == 1)
    #expect(lint(files) { $0.appliesBaseline = false }.findings.count == 1)
  }

  @Test(arguments: [
    ("baseline: gone.json", ".culturelint.yaml:1:11 config/baseline gone.json"),
    ("baseline: [a]", ".culturelint.yaml:1:11 config/wrong-kind baseline"),
    ("basline: a", ".culturelint.yaml:1:1 config/unknown-key basline"),
  ])
  func `a mistake in naming a baseline is a finding at its line`(text: String, line: String) {
    let report = lint([".culturelint.yaml": text + "\n"])
    #expect(report.lines.contains(line))
    #expect(!report.isTrusted)
  }

  // MARK: the files of a run

  @Test func `the files that would be linted are listed, the included ones too`() {
    let files = [
      "/project/a.yaml": "vision: We help.\ninclude: [parts/*.yaml]\n", "/project/parts/v.yaml": "values: [Care]\n",
      "/project/other.yaml": "x: 1\n",
    ]
    let list = Linter(RunOptions(currentFolder: Path("/project"), today: .test), files: MemoryFiles(files)).filesToLint()
    #expect(list.files == ["a.yaml", "parts/v.yaml"])
  }
}
