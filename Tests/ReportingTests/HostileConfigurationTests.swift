import CultureLinting
import Reporting
import RuleEngine
import TestSupport
import Testing

/// A configuration and a rule of a stranger, whose every text tries to become more than text.
@Suite struct HostileConfigurationTests {
  private static let text = Hostile.quoted(Hostile.text)

  /// Without what ends a line or makes the file no YAML.
  private static let comment = String(
    String.UnicodeScalarView(Hostile.text.unicodeScalars.filter { $0.value >= 0x20 && !Hostile.harmful(in: String($0)).contains($0) }))

  private static let files = [
    ".culturelint.yaml": """
      extends: [\(text)]
      exclude: [\(text)]
      \(text): \(text)
      rules: {\(text): error, wording/superlative: \(text), value/one-word: {severity: error, \(text): \(text)}}
      overrides: [{files: [\(text)], rules: {\(text): off}}]
      baseline: \(text)
      rule-folders: [rules, \(text)]

      """,
    "rules/own.yaml": """
      rule: own/hostile
      severity: error
      for: text
      check: {terms: {lists: own-words}}
      title: {en: \(text), et: \(text)}
      message: {en: \(text), et: \(text)}
      why: {en: \(text), et: \(text)}
      how: {en: \(text), et: \(text)}
      ask: {en: \(text), et: \(text)}
      source: \(text)
      ---
      lexicon: own-words
      entries: [{en: [bread]}]
      ---
      rule: \(text)
      \(text): \(text)

      """,
    "a.yaml": "vision: We bake bread. # culturelint-disable-line \(comment)\n",
  ]

  private static let options: RunOptions = {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    options.paths = ["a.yaml"]
    return options
  }()

  private static let disk = MemoryFiles(Dictionary(uniqueKeysWithValues: files.map { ("/project/\($0.key)", $0.value) }))

  @Test(arguments: ReadFormat.all)
  func `what a stranger sets has the findings of the report and no more`(format: ReadFormat) throws {
    let report = Linter(Self.options, files: Self.disk).lint()
    let json = try #require(ReadFormat.all.first { $0.name == "json" })
    #expect(report.findings.contains { $0.rule.hasPrefix("own/") })
    #expect(report.findings.contains { $0.rule.hasPrefix("config/") })
    #expect(try format.places(printed(format.name, report)).map(\.line) == json.places(printed("json", report)).map(\.line))
  }

  @Test(arguments: Formats.names)
  func `nothing a stranger sets reaches a terminal or a build server`(format: String) throws {
    let report = Linter(Self.options, files: Self.disk).lint()
    let text = try printed(format, report)
    #expect(Hostile.harmful(in: text).isEmpty)
    #expect(!text.contains("##["))
    let lines = text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
    #expect(lines.count { $0.hasPrefix("::") } == (format == "github" ? report.findings.count : 0))
    #expect(text.ranges(of: "##vso[").count == (format == "azure" ? report.findings.count : 0))
    #expect(text.ranges(of: "##teamcity[").count == (format == "teamcity" ? lines.count : 0))
  }

  @Test func `a configuration that is shown moves no cursor`() {
    let (configuration, report) = Linter(Self.options, files: Self.disk).resolve()
    #expect(Hostile.harmful(in: ConfigurationReport(configuration, report.judge).text).isEmpty)
  }
}
