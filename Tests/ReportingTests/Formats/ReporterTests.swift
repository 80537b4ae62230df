import CultureLinting
import Foundation
import Reporting
import RuleEngine
import TestSupport
import Testing

private func text(_ format: String, _ report: LintReport, isColored: Bool = false) throws -> String {
  try #require(Formats.named(format)).init(ReportOptions(isColored: isColored)).text(of: report)
}

/// A finding after õ and an emoji, in a file whose name asks for escapes.
private let emoji = Linter.lint(["a b,c:d%.yaml": "purpose: \"õ🙂 the best\"\n"])

@Suite struct ReporterTests {
  @Test func `the text shows the place, the sentence, the words and the reasons once`() throws {
    let report = Linter.lint(["a.yaml": "purpose: õ🙂 the best\nmission: the finest\n"]) { $0.only = [RulePattern("wording/*")] }
    let lines = try text("text", report).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("a.yaml:1:17: error: "))
    #expect(lines[0].hasSuffix("[wording/superlative]"))
    #expect(lines[1] == "  1 | purpose: õ🙂 the best")
    // The emoji is two columns wide on a terminal.
    #expect(lines[2] == "    |                  ^^^^")
    #expect(lines.filter { $0.hasPrefix("  why:") }.count == 1)
    #expect(lines.suffix(2).first == "2 errors in 1 document")
  }

  @Test func `colours are only where they are wanted`() throws {
    #expect(try text("text", emoji, isColored: true).contains("\u{1B}[1;31m"))
    #expect(try !text("text", emoji).contains("\u{1B}"))
  }

  @Test func `a document sends nothing to the terminal but text`() throws {
    let report = Linter.lint(["a.yaml": "purpose: \"best\"\n\"\\e[31mkey\": \u{202E}x\n"])
    let shown = try text("text", report)
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    #expect(shown.contains("\\u{1b}[31mkey"))
  }

  @Test(arguments: ["text", "json", "jsonl", "markdown"])
  func `what comments let pass is shown on request, with the reason`(format: String) throws {
    let text = "purpose: the best # culturelint-disable-line wording/superlative -- name | of <b>, owner: Mari, until: 2027-06-30\n"
    let report = Linter.lint(["a.yaml": "language: en\n" + text]) { $0.only = [RulePattern("wording/*")] }
    let reporter = try #require(Formats.named(format))
    #expect(!reporter.init(ReportOptions(isColored: false)).text(of: report).contains("Mari"))
    let shown = reporter.init(ReportOptions(isColored: false, showsSuppressed: true)).text(of: report)
    for word in ["Mari", "2027-06-30", "wording/superlative"] { #expect(shown.contains(word)) }
    #expect(format != "markdown" || !shown.contains("<b>"))
  }

  @Test func `suppressed findings stand apart in JSON and behind the findings in lines`() throws {
    let text = "purpose: the best # culturelint-disable-line wording/superlative -- a name\nmission: the best\n"
    let report = Linter.lint(["a.yaml": "language: en\n" + text]) { $0.only = [RulePattern("wording/superlative")] }
    let options = ReportOptions(isColored: false, showsSuppressed: true)
    let root = try json(JSONReporter(options).text(of: report))
    let suppressed = try #require((root["suppressed"] as? [[String: Any]])?.first)
    #expect((root["findings"] as? [[String: Any]])?.count == 1)
    #expect((suppressed["suppression"] as? [String: Any])?["reason"] as? String == "a name")
    #expect((suppressed["suppression"] as? [String: Any])?["line"] as? Int == 2)
    let lines = try JSONLinesReporter(options).text(of: report).split(separator: "\n").map { try json(String($0)) }
    #expect(lines.map { $0["suppression"] != nil } == [false, true, false])
  }

  @Test func `a long line is cut around the finding`() throws {
    let report = Linter.lint(["a.yaml": "purpose: \(String(repeating: "we ", count: 500))best\n"]) { $0.only = [RulePattern("wording/superlative")] }
    let lines = try text("text", report).split(separator: "\n")
    #expect(lines[1].count < 120)
    #expect(lines[1].contains("best"))
  }

  @Test func `JSON has what the contract names`() throws {
    let root = try json(try text("json", emoji))
    let finding = try #require((root["findings"] as? [[String: Any]])?.first)
    #expect(root["version"] as? Int == 1)
    #expect((root["tool"] as? [String: String])?["name"] == "culturelint")
    #expect(finding["rule"] as? String == "wording/superlative")
    #expect(finding["severity"] as? String == "error")
    #expect(finding["file"] as? String == "a b,c:d%.yaml")
    #expect([finding["line"], finding["column"], finding["endLine"], finding["endColumn"]] as? [Int] == [1, 18, 1, 22])
    #expect(finding["path"] as? String == "purpose")
    #expect(finding["document"] as? Int == 0)
    #expect(finding["text"] as? String == "best")
    #expect(finding["confidence"] as? String == "high")
    #expect((finding["fingerprint"] as? String)?.count == 16)
    #expect(finding["related"] as? [[String: Any]] != nil)
    let summary = try #require(root["summary"] as? [String: Int])
    #expect(summary == ["files": 1, "documents": 1, "errors": 1, "warnings": 0, "infos": 0, "suppressed": 0, "baselined": 0])
  }

  @Test func `SARIF counts code points and says so`() throws {
    let root = try json(try text("sarif", emoji))
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["region"] as? [String: Int])?["startColumn"] == 18)
    #expect((location["artifactLocation"] as? [String: String])?["uri"] == "a%20b%2Cc%3Ad%25.yaml")
    let rules = try #require(((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
  }

  @Test func `a workflow command ends where its message does`() throws {
    let report = Linter.lint(["a.yaml": "\"x\\n::set-output name=a::b\": best\n"])
    let lines = try text("github", report).split(separator: "\n")
    #expect(lines.count == report.findings.count)
    #expect(lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") })
    #expect(try text("github", emoji).hasPrefix("::error file=a b%2Cc%3Ad%25.yaml,line=1,endLine=1,col=18,endColumn=21,title=wording/superlative::"))
  }
}
