import CultureLinting
import Foundation
import Reporting
import RuleEngine
import TestSupport
import Testing

/// A document whose name, keys and texts try to become more than text.
enum Hostile {
  static let text = [
    "\n::set-output name=a::b", "\r\n  ::error::x", "##vso[task.setvariable variable=x]y", "##teamcity[buildStop comment='x']",
    "##[add-mask]x", "]]>", "<script>alert(1)</script>", "<img src=x>", "&lt;b&gt;", "'\"|x|", "`code`", "```", "**bold**",
    "[link](https://evil.example)", "![image](x)", "@everyone", "#1", "\u{1B}[31m", "\u{1B}]0;title\u{7}", "\u{9B}31m",
    "\u{202E}turned", "\u{61C}", "\u{85}", "\u{2028}", "\u{8}\u{B}", "%0A::error::", "%AZP25", "|n", "\\|", "\\",
  ].joined(separator: " ")

  /// As a double-quoted scalar of YAML.
  static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0.value < 0x20 || $0.value > 0x7E || $0 == "\"" || $0 == "\\" ? escape($0) : String($0) }.joined() + "\""
  }

  /// What ends a line, moves a cursor, colours or turns text.
  static func harmful(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { letter in
      switch letter.value {
      case 0xA: false
      case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
  }

  private static func escape(_ letter: Unicode.Scalar) -> String {
    "\\U" + String(String(UInt64(letter.value) + 0x1_0000_0000, radix: 16).dropFirst())
  }

  static let file = "::error file=a::" + text.replacing("/", with: "") + ".yaml"
  static let other = "##[add-path]x ##vso[task.x].yaml"

  static let document = """
    purpose: \(quoted("best " + text))
    \(quoted(text)): best
    visionn: best
    values: [{name: \(quoted("x " + text)), \(quoted("behaviour" + text)): x}]
    hr_processes: [{name: \(quoted("Recruitment " + text))}]
    competencies: [{name: \(quoted("Empathy " + text))}, {name: Empathy}, {name: Empathy}]

    """

  static let report = Linter.lint([file: document, other: "purpose: best\n"]) { $0.preset = .all }
}

@Suite struct HostileDocumentTests {
  @Test(arguments: ReadFormat.all)
  func `a hostile document has the findings of the report and no more`(format: ReadFormat) throws {
    let expected = try ReadFormat.all.first { $0.name == "json" }.map { try $0.places(printed("json", Hostile.report)) }
    #expect(Hostile.report.findings.contains { $0.message.contains("::set-output") })
    #expect(try format.places(printed(format.name, Hostile.report)).map(\.line) == expected?.map(\.line))
  }

  @Test(arguments: Formats.names)
  func `nothing reaches a terminal or turns the text`(format: String) throws {
    #expect(Hostile.harmful(in: try printed(format, Hostile.report)).isEmpty)
  }

  @Test(arguments: Formats.names)
  func `no build server is given a command but those of the format`(format: String) throws {
    let text = try printed(format, Hostile.report)
    let lines = text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
    let count = Hostile.report.findings.count
    #expect(lines.count { $0.hasPrefix("::") } == (format == "github" ? count : 0))
    #expect(format != "github" || lines.allSatisfy { ["::error file=", "::warning file=", "::notice file="].contains(where: $0.hasPrefix) })
    #expect(!text.contains("##["))
    #expect(text.ranges(of: "##vso[").count == (format == "azure" ? count : 0))
    #expect(format != "azure" || lines.allSatisfy { $0.hasPrefix("##vso[task.logissue type=") })
    #expect(text.ranges(of: "##teamcity[inspection ").count == (format == "teamcity" ? count : 0))
    #expect(text.ranges(of: "##teamcity[").count == (format == "teamcity" ? lines.count : 0))
  }

  @Test func `Azure finds the end of a command where it is`() throws {
    for line in try printed("azure", Hostile.report).split(separator: "\n") {
      let properties = try #require(line.split(separator: "]", maxSplits: 1).first).split(separator: ";").map { $0.split(separator: "=")[0] }
      #expect(properties == ["##vso[task.logissue type", "sourcepath", "linenumber", "columnnumber", "code"])
    }
  }

  @Test func `TeamCity finds the end of a value where it is`() throws {
    let message = /##teamcity\[[a-zA-Z]+(?: [a-zA-Z]+='(?:[^'|\[\]\x00-\x1F\x7F-\x{10FFFF}]|\|['|\[\]]|\|0x[0-9A-F]{4})*')+\]/
    for line in try printed("teamcity", Hostile.report).split(separator: "\n") {
      #expect(line.wholeMatch(of: message) != nil, "\(line)")
    }
  }

  @Test(arguments: ["junit", "checkstyle"])
  func `XML has its own elements only, and what it says is what was found`(format: String) throws {
    let own = ["testsuites", "testsuite", "properties", "testcase", "failure", "skipped", "system-out", "system-err", "checkstyle", "file", "error"]
    let text = try printed(format, Hostile.report)
    let elements = try ReadXML.elements(in: text)
    #expect(Set(elements.map(\.name)).isSubset(of: own))
    #expect(!text.contains("]]>"))
    #expect(elements.contains { $0.attributes["message"]?.contains("<script>alert(1)</script>") == true })
  }

  @Test func `a Markdown table keeps its cells, and nothing in them is markup`() throws {
    let text = try printed("markdown", Hostile.report)
    let plain = text.withoutEscapes
    let rows = plain.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.allSatisfy { $0.count { $0 == "|" } == 5 })
    #expect(!plain.contains("`") && !plain.contains("]("))
    for markup in ["<script", "<img", "**bold**", "@everyone", "#1", "https://", "\n::", "&lt;b&gt;"] {
      #expect(!text.contains(markup), "\(markup)")
    }
    #expect(text.contains("&lt;script&gt;"))
  }

  @Test func `reviewdog and viewers of SARIF are given no links in messages`() throws {
    for (format, field) in [("rdjson", "message"), ("sarif", "text")] {
      let lines = try printed(format, Hostile.report).split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
      let texts = try lines.filter { $0.hasPrefix("\"\(field)\" : \"") }.map { line in
        let json = line.drop { $0 != ":" }.dropFirst().drop(while: \.isWhitespace).trimmingSuffix(",")
        return try JSONDecoder().decode(String.self, from: Data(json.utf8)).withoutEscapes
      }
      #expect(texts.contains { $0.contains("evil.example") })
      #expect(!texts.contains { $0.contains("](") }, "\(format)")
      #expect(format != "rdjson" || !texts.contains { $0.contains("<script") })
    }
  }
}

extension StringProtocol {
  /// Without backslashes and what each of them stands before.
  fileprivate var withoutEscapes: String { String(self).replacing(/\\./, with: "") }

  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)
  }
}
