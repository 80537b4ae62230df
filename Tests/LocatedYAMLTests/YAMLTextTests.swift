import LocatedYAML
import Places
import Testing

@Suite struct YAMLTextTests {
  private static let texts = [
    "Care", "Care, always", "[x]", "a: b", "a:", "a #b", "#b", "- a", "-a", "? a", "*a", "&a", "!a", "%a", "@a", "`a", "'a", "\"a\"", "a\\b",
    " a", "a ", "", "~", "null", "true", "a\nb", "a\r\nb", "a\tb", "{", "}", "a}", "|", ">", "õ😀", "\u{2028}", "\u{85}", "---", "...", "a\n--- b",
  ]

  @Test(arguments: texts) func `a text reads back as itself, in brackets and as a value`(text: String) throws {
    let written = [("[x, \(YAMLText.scalar(text))]\n", "in brackets"), ("- x\n- \(YAMLText.scalar(text, inFlow: false))\n", "in a list")]
    for (list, place) in written + [("- x\n- \(YAMLText.quoted(text))\n", "in quotes")] {
      let stream = YAMLReader.read(SourceFile(name: "", contents: Array(list.utf8)))
      let elements = try #require(stream.documents.first?.root.elements, "\(place)")
      #expect(stream.problems.isEmpty && elements.count == 2, "\(place)")
      #expect(elements.last?.text == text && elements.last?.isNull == false, "\(place)")
    }
  }

  @Test func `quotes are only where they have to be`() {
    #expect(["Care", "We, too", "a:b", "õ 😀"].map { YAMLText.scalar($0, inFlow: false) } == ["Care", "We, too", "a:b", "õ 😀"])
    #expect(YAMLText.scalar("We, too") == "\"We, too\"")
  }
}
