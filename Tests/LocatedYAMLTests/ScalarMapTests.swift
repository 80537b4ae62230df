import LocatedYAML
import Places
import Testing

/// Where `word` of the only value of a document stands in its source.
private func place(of word: String, in text: String) throws -> SourceRange {
  let node = try #require(try root(text).pairs.last).value
  let bytes = Array(node.utf8)
  let wanted = Array(word.utf8)
  let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
  return ScalarMap(node).range(of: start..<start + wanted.count)
}

@Suite struct ScalarMapTests {
  @Test(arguments: [
    ("a: we are best", range(1, 11, 1, 15)),
    ("a: \"we are best\"", range(1, 12, 1, 16)),
    ("a: 'it''s best'", range(1, 11, 1, 15)),
    ("a: \"T\\tand \\u00f5\\U0001F642 best\"", range(1, 29, 1, 33)),
    ("a: õ🙂 best", range(1, 7, 1, 11)),
    ("a: we\n  are\n  best\n", range(3, 3, 3, 7)),
    ("a: we\n\n\n  are best\n", range(4, 7, 4, 11)),
    ("a: \"we \\\n   are best\"", range(2, 8, 2, 12)),
    ("a: 'we\n\n  best'", range(3, 3, 3, 7)),
    ("a: |\n  we\n    are best\n", range(3, 9, 3, 13)),
    ("a: >\n  we\n  are\n\n  best\n", range(5, 3, 5, 7)),
    ("a: >-\n\n    more\n  \n     best\n    so\n", range(5, 6, 5, 10)),
    ("a: |2\n    we\n  best\n", range(3, 3, 3, 7)),
    ("a: |+\r\n  we\r\n  best\r\n", range(3, 3, 3, 7)),
    ("\u{FEFF}a: best", range(1, 4, 1, 8)),
    ("a: x\tbest", range(1, 6, 1, 10)),
    ("a: &x # we\r  best\r", range(2, 3, 2, 7)),
    ("a: \"\\n\\\n  \\\n\n   best\"", range(4, 4, 4, 8)),
    ("a: \"x\n \\ \n best\"", range(3, 2, 3, 6)),
  ])
  func `a word of a text has its own place`(text: String, expected: SourceRange) throws {
    #expect(try place(of: "best", in: text) == expected)
  }

  @Test func `an expression over two lines ends on the second`() throws {
    #expect(try place(of: "most useful", in: "a: the most\n  useful bus\n") == range(1, 8, 2, 9))
  }

  @Test func `an escaped letter is covered whole`() throws {
    #expect(try place(of: "õ", in: "a: \"x\\u00f5y\"") == range(1, 6, 1, 12))
  }

  @Test func `a line that repeats the one before it has its own place`() throws {
    let node = try #require(try root("a: |\n  so\n  so\n").pairs.first).value
    #expect(ScalarMap(node).range(of: 3..<5) == range(3, 3, 3, 5))
  }

  @Test(arguments: [
    ("a: we\r  are\r  best\r", range(3, 3, 3, 7)), ("a: 'we\r  are\r\r  best'", range(4, 3, 4, 7)),
    ("a: \"we\\\r  are\r  best\"", range(3, 3, 3, 7)), ("a: |\r  we\r    are best\r", range(3, 9, 3, 13)),
    ("a: >-\r  we\r\r  are\r  best\r", range(5, 3, 5, 7)), ("a: >\r\n  we\r  are\n  best\n", range(4, 3, 4, 7)),
  ])
  func `a text with CR at its line ends has its words in their places`(text: String, expected: SourceRange) throws {
    #expect(try place(of: "best", in: text) == expected)
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"], [
    "a: we↓  are↓↓  best", "a: 'we↓  are  ↓↓  best'", "a: \"we\\↓  are↓  best\"", "a: >\n  we↓  are↓↓  best\n",
    "a: |\n  we↓    are↓  best\n", "a: >-↓  we↓   are↓  best\n",
  ])
  func `a line break that only libyaml knows moves no word`(lineBreak: String, text: String) throws {
    let source = text.replacing("↓", with: lineBreak)
    let lastLine = try #require(source.split(separator: "\n").last)
    let before = try #require(lastLine.firstRange(of: "best")).lowerBound
    let column = lastLine[..<before].unicodeScalars.count + 1
    let line = text.contains("\n  ") ? 2 : 1
    #expect(try place(of: "best", in: source) == range(line, column, line, column + 4))
  }
}
