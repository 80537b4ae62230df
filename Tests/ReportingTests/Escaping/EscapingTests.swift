@testable import Reporting
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"it's\"", "&quot;it&apos;s&quot;"), ("]]>", "]]&gt;"), ("õ🙂", "õ🙂"),
    ("a\tb\nc\r", "a&#9;b&#10;c&#13;"), ("\u{0}\u{8}\u{B}\u{C}\u{1B}", "\\u{0}\\u{8}\\u{b}\\u{c}\\u{1b}"),
    ("\u{FFFE}\u{FFFF}", "\\u{fffe}\\u{ffff}"), ("\u{85}\u{202E}\u{10FFFF}", "&#133;&#8238;\u{10FFFF}"), ("##vso[", "#&#35;vso["),
  ])
  func `XML is given what it can hold`(text: String, escaped: String) {
    #expect(XML.escaped(text) == escaped)
  }

  @Test func `XML is printed with its elements inside each other`() {
    let inner = XML.Element(name: "b", attributes: [("x", "\"1\""), ("y", "")], content: .text("<t>"))
    let root = XML.Element(name: "a", content: .elements([inner, XML.Element(name: "c")]))
    #expect(XML.document(root) == """
      <?xml version="1.0" encoding="UTF-8"?>
      <a>
        <b x="&quot;1&quot;" y="">&lt;t&gt;</b>
        <c/>
      </a>

      """)
  }

  @Test(arguments: [
    ("R&D, 2 & 3, a_b: yes. (x) - 5 + 1 = 50%!", "R&amp;D, 2 & 3, a_b: yes. (x) - 5 + 1 = 50%!"), ("„Lahkus“ – õ", "„Lahkus“ – õ"),
    ("*a* _b_ `c` ~d~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e\\$"), ("[a](b) | \\", "\\[a\\](b) \\| \\\\"),
    ("<a> &lt;", "&lt;a&gt; &amp;lt;"), ("@a #1 !2 # !", "@&#8203;a #&#8203;1 !&#8203;2 # !"),
    ("https://a www.b", "https:&#8203;//a www&#8203;.b"), ("a\r\nb", "a\\\\u{d}\\\\u{a}b"),
    ("GH-12 gh-1 GL-3 (GH-7)", "GH-&#8203;12 gh-&#8203;1 GL-&#8203;3 (GH-&#8203;7)"), ("HIGH-12 GH-x ISO-9001 GH", "HIGH-12 GH-x ISO-9001 GH"),
    (":smile: :+1: :e-mail:", ":&#8203;smile: :&#8203;+1: :&#8203;e-mail:"), ("a: b: :) 7:30 vision:", "a: b: :) 7:30 vision:"),
    ("%12 %v1 %\"v 1\" &12 &amp", "%&#8203;12 %&#8203;v1 %&#8203;\"v 1\" &amp;&#8203;12 &amp;amp"), ("50% of A & B", "50% of A & B"),
    ("a/b#12 a@b.ee", "a/b#&#8203;12 a@&#8203;b.ee"),
  ])
  func `Markdown shows the text as it is`(text: String, escaped: String) {
    #expect(Markdown.escaped(text) == escaped)
  }

  @Test(arguments: [
    ("50%: a, b", "50%25: a, b", "50%25%3A a%2C b"), ("a\r\nb", "a\\u{d}\\u{a}b", "a\\u{d}\\u{a}b"),
    (",\u{301}:\u{301}%\u{301}", ",\u{301}:\u{301}%25\u{301}", "%2C\u{301}%3A\u{301}%25\u{301}"),
  ])
  func `GitHub's commands take what would end a value by its code, also below an accent`(text: String, escaped: String, property: String) {
    #expect(GitHubReporter.escaped(text) == escaped)
    #expect(GitHubReporter.escapedProperty(text) == property)
  }

  @Test(arguments: [
    (";\u{301}\r\n]\u{301}", ";\u{301}\\u{d}\\u{a}]\u{301}", "%3B\u{301}\\u{d}\\u{a}%5D\u{301}"),
    ("50%; [a]\n", "50%AZP25; [a]\\u{a}", "50%AZP25%3B [a%5D\\u{a}"), ("##vso[a]", "#\\u{23}vso[a]", "#\\u{23}vso[a%5D"),
  ])
  func `Azure has escapes of its own`(text: String, escaped: String, property: String) {
    #expect(AzureReporter.escaped(text) == escaped)
    #expect(AzureReporter.escapedProperty(text) == property)
  }

  @Test(arguments: [("it's [a|b]", "it|'s |[a||b|]"), ("õ🙂", "|0x00F5|0xD83D|0xDE42"), ("a\r\nb", "a\\u{d}\\u{a}b"), ("]\u{301}", "|]|0x0301"), ("a%", "a%")])
  func `TeamCity has escapes of its own`(text: String, escaped: String) {
    #expect(TeamCityReporter.escaped(text) == escaped)
  }

  @Test func `TeamCity is given no more than it takes`() {
    #expect(TeamCityReporter.escaped(String(repeating: "a", count: 5000)) == String(repeating: "a", count: 3999) + "|0x2026")
  }

  @Test(arguments: [
    ("::error::x", "\\u{3a}:error::x"), ("\u{A0} ::x::", "\u{A0} \\u{3a}:x::"), ("a ::x::", "a ::x::"), ("a: b", "a: b"), ("::", "\\u{3a}:"),
    ("x ##[a]", "x #\\u{23}[a]"), ("###[a]", "##\\u{23}[a]"), ("##teamcity[", "#\\u{23}teamcity["), ("## Heading [a]", "## Heading [a]"),
    ("##", "##"), ("#", "#"), ("", ""), ("\u{1B}[1m\u{61C}", "\\u{1b}[1m\\u{61c}"),
  ])
  func `a log is given nothing to obey`(text: String, shown: String) {
    #expect(Terminal.escaped(text) == shown)
  }

  @Test func `JSON says the same with nothing in it to obey`() {
    #expect(JSONText.line(of: ["a##vso[\u{202E}\u{7F}\u{1B}ä🙂"]) == #"["a#\u0023vso[\u202e\u007f\u001bä🙂"]"# + "\n")
  }
}
