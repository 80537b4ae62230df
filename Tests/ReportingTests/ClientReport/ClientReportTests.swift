import Assessing
import BuiltInRules
import Foundation
import Language
import RuleEngine
import TestSupport
import Testing

@testable import Pages
@testable import Reporting

/// The texts of the program.
let messages = RuleBook(BuiltInRules.sources).messages

@Suite struct ClientReportTests {
  private static let full = ReportFixture().report

  private func text(_ format: String, _ report: ClientReport) throws -> String {
    try #require(ClientReportFormats.named(format)).init(messages).text(of: report)
  }

  @Test(arguments: ClientReportFormats.names)
  func `a form ends in one line break and says the same each time`(format: String) throws {
    let text = try text(format, Self.full)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(try text == self.text(format, Self.full))
  }

  @Test func `the catalogue has each text that templates and the program name, and no other`() {
    let names = Set(messages.texts(under: "report", in: .english).keys)
    let inTemplates = Page.templates.flatMap { _, text in text.matches(of: /\{\{[#^\/]?t\.([a-z-]+)\}\}/).map { String($0.output.1) } }
    let named = Set(ReportText.allCases.map(\.rawValue))
    #expect(Set(inTemplates).union(named) == names)
    for language in Language.known {
      let texts = messages.texts(under: "report", in: language)
      for name in inTemplates { #expect(texts[name]?.contains(/[{}\[\]]/) == false, "\(name) has to be filled") }
    }
  }

  @Test(arguments: Language.known)
  func `nothing is left of names and places for values`(language: Language) throws {
    for format in ["html", "markdown"] {
      let text = try text(format, ReportFixture(language: language).report)
      let body = text.split(separator: "</style>").last ?? ""
      #expect(!body.contains("{") && !body.contains("}"), "\(format)")
      for name in ReportText.allCases.map(\.rawValue) where name.contains("-") {
        #expect(!body.contains(">\(name)<") && !body.contains("| \(name) |"), "\(name)")
      }
    }
  }

  @Test func `a page is one file, small, and loads nothing`() throws {
    let page = try text("html", Self.full)
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.utf8.count < 60_000)
    for part in ["http:", "https:", "url(h", "@import", "<script", "<link", "<img", "src="] { #expect(!page.contains(part), "\(part)") }
  }

  @Test func `words of another language are said to be so`() throws {
    #expect(try text("html", Self.full).contains(#"<blockquote lang="et" dir="auto">"#))
    #expect(try text("html", Self.full).contains(#"<html lang="en">"#))
  }

  @Test(arguments: [(0, true), (3, false)])
  func `a strength quotes what the section has not quoted before`(statements: Int, isQuoted: Bool) throws {
    let page = try text("html", ReportFixture(count: statements).report)
    let strengths = try #require(page.firstMatch(of: /<ul class="strengths">.*?<\/ul>/.dotMatchesNewlines())).output
    #expect(strengths.contains("<blockquote") == isQuoted)
  }

  @Test func `what cannot be sure is shown as a question`() throws {
    let page = try text("html", Self.full)
    #expect(page.contains(#"<section class="concern question"#))
    #expect(page.contains(#"<section class="concern error"#))
  }

  @Test func `where there is no number, the page says why and shows none`() throws {
    for format in ["html", "markdown"] {
      let text = try text(format, ReportFixture(isTrusted: false).report)
      #expect(text.contains("Not everything could be read."))
      #expect(!text.contains("<strong>41</strong>") && !text.contains("41 /"))
    }
  }

  @Test func `Markdown has each text of the report, and nothing in it is markup`() throws {
    let markdown = try text("markdown", ReportFixture(text: { $0 + " " + HostileText.markup }).report)
    for part in ["<script", "<img", "</style", "<!--", "\n::", "##vso[", "\u{1B}", "&lt;b&gt;"] { #expect(!markdown.contains(part), "\(part)") }
    #expect(markdown.contains("&lt;script&gt;"))
    for line in markdown.split(separator: "\n") where line.hasPrefix("|---") {
      #expect(line.wholeMatch(of: /\|(-+\|)+/) != nil)
    }
    #expect(!markdown.contains("\n\n\n"))
  }

  @Test(arguments: ["# a", "- a", "+ a", "1. a", "12) a", "=== a", ": a"])
  func `a text begins no block of Markdown`(text: String) {
    #expect(Markdown.escapedLine(text).contains(/^\d*\\/))
  }

  @Test(arguments: ["0.5", "12", "a. b", "22.11.2026"])
  func `a number is no block of Markdown`(text: String) {
    #expect(Markdown.escapedLine(text) == text)
  }

  @Test func `rows of a Markdown table have as many cells as its head`() throws {
    var width: Int?
    let plain = try text("markdown", Self.full).replacing(/\\./, with: "")
    for line in plain.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.hasPrefix("|") ? line.count { $0 == "|" } : nil
      if let width, let cells { #expect(cells == width, "\(line)") }
      width = cells
    }
  }

  @Test func `JSON is read back as the same report`() throws {
    let json = try text("json", Self.full)
    let read = try JSONDecoder().decode(ClientReport.self, from: Data(json.utf8))
    #expect(JSONText.of(read) == json)
  }

  @Test(arguments: [("short", 5, "short"), ("longer text", 8, "longer…"), ("abcdefgh", 4, "abc…")])
  func `a name is cut where it is too long`(text: String, letters: Int, cut: String) {
    #expect(PictureText.cut(text, to: letters) == cut)
  }

  @Test(arguments: [("We take care", 8, ["We take", "care"]), ("Personaliprotsess", 10, ["Personali-", "protsess"]), ("one", 8, ["one"])])
  func `a name is broken between words where it can be`(text: String, letters: Int, lines: [String]) {
    #expect(PictureText.lines(text, of: letters) == lines)
  }
}
