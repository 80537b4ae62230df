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
}
