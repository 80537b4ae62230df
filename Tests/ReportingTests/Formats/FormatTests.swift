import CultureLinting
import Foundation
import Reporting
import RuleEngine
import TestSupport
import Testing

/// The report of a run in a format.
func printed(_ format: String, _ report: LintReport, failLevel: Severity? = .error) throws -> String {
  try #require(Formats.named(format)).init(ReportOptions(isColored: false, failLevel: failLevel)).text(of: report)
}

func json(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

@Suite struct FormatTests {
  /// A finding after õ and an emoji, which are six bytes and two code points.
  private static let emoji = Linter.lint(["a.yaml": "\npurpose: \"õ🙂 the best\"\n"])

  @Test func `every format can be read back`() {
    #expect(Formats.names.sorted() == ReadFormat.all.map(\.name).sorted())
  }

  @Test(arguments: ReadFormat.all)
  func `a format counts columns as its specification says`(format: ReadFormat) throws {
    let places = try format.places(printed(format.name, Self.emoji))
    #expect(places.map(\.line) == [2])
    switch format.columns {
    case .codePoints: #expect(places.map(\.column) == [18])
    case .bytes: #expect(places.map(\.column) == [22])
    case .none: #expect(places.map(\.column) == [nil])
    }
  }

  @Test(arguments: ReadFormat.all)
  func `what passes is in no format but where it has a word for it`(format: ReadFormat) throws {
    let text = "purpose: best\nvision: finest # culturelint-disable-line wording/* -- a name\nmission: best\n"
    let report = Linter.lint(["a.yaml": text, "base.json": Self.baseline]) {
      $0.only = [RulePattern("wording/superlative")]
      $0.baseline = "base.json"
    }
    #expect(report.suppressed.count == 1)
    #expect(report.baselined.count == 1)
    #expect(try format.places(printed(format.name, report)).map(\.line) == [1])
    #expect(try printed(format.name, report).contains("finest") == (format.name == "sarif"))
  }

  private static let baseline = Baseline(
    entries: [.init(rule: "wording/superlative", file: "a.yaml", path: "mission", text: "best")]
  ).fileText

  @Test func `JSON lines are the findings of JSON, then the rest of it`() throws {
    let whole = try json(printed("json", Self.emoji))
    let lines = try printed("jsonl", Self.emoji).split(separator: "\n").map { try json(String($0)) as NSDictionary }
    #expect(lines.dropLast() == (whole["findings"] as? [NSDictionary])?[...])
    #expect(lines.last == whole.filter { $0.key != "findings" } as NSDictionary)
  }

  @Test func `fingerprints are unique and outlive moved lines`() throws {
    let text = "purpose: the best and the best\nvision: the best\n"
    let marks = try [text, "# moved\n\n" + text].map { text in
      let issues = try JSONSerialization.jsonObject(with: Data(printed("gitlab", Linter.lint(["a.yaml": text])).utf8))
      return try #require(issues as? [[String: Any]]).compactMap { $0["fingerprint"] as? String }
    }
    #expect(marks[0].count >= 3)
    #expect(Set(marks[0]).count == marks[0].count)
    #expect(marks[0] == marks[1])
  }

  @Test func `a test fails where its finding fails the run, and one cannot be trusted where the file cannot be read`() throws {
    let report = Linter.lint(["a.yaml": "purpose: best\n", "b.yaml": "vision: We help people.\n", "c.yaml": "vision: [\n"])
    let outcomes = { (level: Severity?) in
      try ReadXML.elements(in: printed("junit", report, failLevel: level)).map(\.name).filter { ["failure", "skipped", "error"].contains($0) }
    }
    #expect(try outcomes(.error) == ["failure", "error"])
    #expect(try outcomes(nil) == ["skipped", "error"])
    let cases = try ReadXML.elements(in: printed("junit", report)).filter { $0.name == "testcase" }
    #expect(cases.map { $0.attributes["classname"] } == ["a.yaml", "b.yaml", "c.yaml"])
  }

  @Test func `no two tests of a file have one name`() throws {
    let report = Linter.lint(["a.yaml": "purpose: the best and the best\nvision: the best\n"])
    let names = try ReadXML.elements(in: printed("junit", report)).filter { $0.name == "testcase" }.map { $0.attributes["name"] }
    #expect(names.count == report.findings.count)
    #expect(Set(names).count == names.count)
  }

  @Test func `Azure is told of a question as of a warning that says what it is`() throws {
    let report = Linter.lint(["a.yaml": "vision: 50% of us are passionate about synergy.\n"]) { $0.only = [RulePattern("wording/jargon")] }
    #expect(report.findings.map(\.severity).contains(.info))
    #expect(try printed("azure", report).contains("##vso[task.logissue type=warning;sourcepath=a.yaml;linenumber=1;columnnumber="))
    #expect(try printed("azure", report).contains(";code=wording/jargon;]info: "))
  }

  @Test func `TeamCity knows each rule before its findings`() throws {
    let report = Linter.lint(["a.yaml": "purpose: best\nvision: best\n"]) { $0.only = [RulePattern("wording/superlative")] }
    let lines = try printed("teamcity", report).split(separator: "\n")
    #expect(lines.map { $0.split(separator: " ")[0] } == ["##teamcity[inspectionType", "##teamcity[inspection", "##teamcity[inspection"])
    #expect(lines[1].contains("message='|0x201Cbest|0x201D is"))
  }

  @Test func `a rule of SARIF helps in plain text and in Markdown`() throws {
    let run = try #require((json(printed("sarif", Self.emoji))["runs"] as? [[String: Any]])?.first)
    let rules = try #require(((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    #expect(rules.count > 100)
    for rule in rules {
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["text"]?.isEmpty == false && help["markdown"]?.hasPrefix("**why:** ") == true)
      #expect(rule["helpUri"] == nil)
    }
  }
}
