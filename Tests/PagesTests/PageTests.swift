import Foundation
import Mustache
import TestSupport
import Testing

@testable import Pages

@Suite struct PageTests {
  /// What a template makes of values.
  private func rendered(_ template: String, _ values: PageValue) throws -> String {
    try MustacheTemplate(string: template).render(values)
  }

  @Test func `values are shown as what they are`() throws {
    let values: PageValue = ["a": "x", "n": 3, "yes": true, "no": false, "list": [["b": "1"], ["b": "2"]], "none": .nothing]
    #expect(try rendered("{{a}}{{n}}{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{#list}}{{b}}{{/list}}{{none}}{{^none}}-{{/none}}", values) == "x3y12-")
    #expect(try rendered("{{#texts}}[{{.}}]{{/texts}}", ["texts": ["a", "<"]]) == "[a][&lt;]")
  }

  @Test func `what holds nothing hides what stands further out`() throws {
    let values: PageValue = ["ask": "outer", "inner": ["ask": PageValue(nil as String?)]]
    #expect(try rendered("{{#inner}}{{ask}}{{#ask}}x{{/ask}}{{^ask}}none{{/ask}}{{/inner}}", values) == "none")
  }

  @Test(arguments: [
    ("<b> & \"'", "&lt;b&gt; &amp; &quot;&#39;"), ("a\u{0}\u{1B}[1m\u{9B}", "a\u{FFFD}\u{FFFD}[1m\u{FFFD}"),
    ("a\r\nb\tc", "a  b c"), ("\u{202E}x\u{2066}", "x"), ("\u{FFFE}\u{1FFFF}", "\u{FFFD}\u{FFFD}"), ("##vso[", "#\u{2060}#vso["),
    ("õ🙂👩‍👩‍👧 e\u{301} שלום", "õ🙂👩‍👩‍👧 e\u{301} שלום"), ("{{a}}", "{{a}}"),
  ])
  func `a page is given what it can hold`(text: String, shown: String) throws {
    #expect(try Array(rendered("{{a}}", ["a": .text(text)]).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: ["\"", "<", "'", "&", ">"], ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{1F3FB}", "\u{903}"])
  func `a combining letter hides no markup from the escaping`(letter: String, mark: String) throws {
    let shown = try rendered("{{a}}", ["a": .text("x" + letter + mark + " onmouseover=1")])
    #expect(!shown.unicodeScalars.contains { $0 != "&" && letter.unicodeScalars.contains($0) }, "\(shown)")
    #expect(letter != "&" || shown.contains("&amp;"))
  }

  @Test func `a letter that joins the next hides no markup either`() throws {
    #expect(try rendered("{{a}}", ["a": "\u{600}\"x"]).unicodeScalars.contains("\"") == false)
  }

  @Test(arguments: [(0.0, "0"), (1.04, "1"), (-0.25, "-0.3"), (12.55, "12.6"), (-3.0, "-3")])
  func `numbers have a decimal at most`(number: Double, text: String) {
    #expect(PageValue(number) == .text(text))
  }

  @Test func `templates show no text without escaping it`() {
    #expect(Page.templates.count >= Page.allCases.count)
    for (name, text) in Page.templates {
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
    }
  }

  @Test func `every partial is there`() {
    let names = Set(Page.templates.map(\.name))
    for (name, text) in Page.templates {
      let partials = text.matches(of: /\{\{>\s*([a-z-]+)\s*\}\}/).map { String($0.output.1) }
      #expect(names.isSuperset(of: partials), "\(name)")
    }
    #expect(names.isSuperset(of: Page.allCases.map(\.rawValue)))
  }
}
