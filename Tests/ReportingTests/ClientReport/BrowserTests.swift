import Assessing
import CultureLinting
import Foundation
import Language
import Reporting
import RuleEngine
import TestSupport
import Testing

/// Pages as a browser shows and prints them.
@Suite struct BrowserTests {
  /// Needs Debian's `chromium` and `poppler-utils`, and Python's `playwright`.
  private static let isAtHand = Tools.has("chromium") && Tools.has("pdftotext") && Tools.hasPython("playwright")

  /// What is wrong with a page, a line each.
  private func complaints(_ pages: [(name: String, text: String)]) throws -> [String] {
    try Shell.inTemporaryFolder { folder in
      let files = try pages.map { name, text in
        let file = folder.appending(path: "\(name).html")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
      }
      let script = Project.root.appending(path: "Tests/ReportingTests/Fixtures/browser.py").path
      let chromium = try Shell.run("/bin/sh", ["-c", "command -v chromium"]).output.trimmingCharacters(in: .newlines)
      let done = try Shell.run("/usr/bin/env", ["python3", script, chromium] + files)
      #expect(done.status == 0, "\(done.error)")
      return done.output.split(separator: "\n").map(String.init)
    }
  }

  @Test(.enabled(if: isAtHand, "chromium, pdftotext and playwright are not at hand"))
  func `the report of a client can be read on a screen, on a phone, on paper, with the keyboard and without eyes`() throws {
    let reports = [
      ("full-en", ReportFixture(language: .english)), ("full-et", ReportFixture(language: .estonian)),
      ("untrusted", ReportFixture(isTrusted: false)), ("none", ReportFixture(count: 0)),
    ]
    let complaints = try complaints(reports.map { ($0, html($1.report)) })
    #expect(complaints == [])
  }

  @Test(.enabled(if: isAtHand, "chromium, pdftotext and playwright are not at hand"))
  func `hostile texts leave the page whole`() throws {
    let long = String(repeating: "long", count: 2500)
    let texts: [(String, (String) -> String)] = [
      ("markup", { $0 + HostileText.markup }), ("long", { _ in long }), ("turned", { "שלום \u{202E}" + $0 + " عربي" }),
      ("many", { $0 }),
    ]
    let pages = texts.map { name, text in
      (name, html(ReportFixture(text: text, count: name == "many" ? 300 : 6).report))
    }
    let complaints = try complaints(pages)
    #expect(complaints == [])
  }

  @Test(.enabled(if: isAtHand, "chromium, pdftotext and playwright are not at hand"))
  func `a page of findings can be read as well`() throws {
    let poor = Linter.lint(["a.yaml": "purpose: \"õ🙂 the best \(HostileText.yaml)\"\n\(HostileText.yaml): x\n"])
    #expect(poor.findings.count > 1)
    let complaints = try complaints([("findings", printed("html", poor)), ("clean", printed("html", Linter.lint([:])))])
    #expect(complaints == [])
  }
}

/// Texts that try to become more than text.
enum HostileText {
  static let markup = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "' onmouseover='alert(3)", "\"\u{301} onfocus=alert(4) x=\"", "</style>",
    "<!--", "]]>", "{{title}}", "{{{t}}}", "\u{0}\u{8}\u{1B}[31m", "&lt;b&gt;", "##vso[a]", "\n::error::x", "🙂👩‍👩‍👧", "e\u{301}\u{301}\u{301}",
  ].joined(separator: " ")

  /// Without what YAML has a meaning for.
  static let yaml = "<script>alert(1)</script> <img src=x onerror=alert(2)>"
}

/// The page of a report.
func html(_ report: ClientReport) -> String { ClientReportHTML(messages).text(of: report) }
