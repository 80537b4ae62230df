import CultureLinting
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.yaml", "a.yaml", true), ("*.yaml", "b/a.yaml", false), ("**/*.yaml", "a.yaml", true),
    ("**/*.yaml", "b/c/a.yaml", true), ("b/**", "b/c/a", true), ("b/**/a", "b/a", true), ("?.y", "a.y", true),
    ("[a-c].y", "b.y", true), ("[!a-c].y", "b.y", false), ("./a", "a", true), ("õ*", "õunad", true), ("a", "b", false),
    ("b/**", "b", false), ("**", "a/b", true), ("a**b", "axb", true), ("a**b", "a/b", false), ("[]a]", "]", true),
    ("[!]a]", "]", false), ("[a-]", "-", true), ("[\\]]", "]", true), ("[a", "[a", false), ("\\*", "*", true),
    ("\\*", "a", false), ("a\\", "a\\", false), ("**/a/**/b", "x/a/y/a/z/b", true), ("*a*b*c", "xaxbxbxc", true),
  ])
  func `a pattern fits whole paths`(pattern: String, path: String, fits: Bool) {
    #expect(Glob(pattern).matches(path) == fits)
  }
}

@Suite struct GlobTimeTests {
  /// Tried in every way, these would take longer than the world is old.
  @Test(.timeLimit(.minutes(10)), arguments: ["*a", "**/a/"])
  func `many wildcards take no time`(piece: String) {
    let name = String(repeating: piece.hasSuffix("/") ? "a/" : "a", count: 2000)
    #expect(!Glob(String(repeating: piece, count: 30) + "b").matches(name))
  }
}

@Suite struct PathTests {
  @Test(arguments: [("a/./b", "a/b"), ("a/../b", "b"), ("/..", "/"), ("../a", "../a"), ("", "."), ("a//b/", "a/b")])
  func `a path is in its shortest words`(text: String, expected: String) {
    #expect(Path(text).text == expected)
  }

  @Test func `a path is seen from a folder`() {
    #expect(Path("/a/b/c").relative(to: Path("/a")) == "b/c")
    #expect(Path("/a/b").relative(to: Path("/a/c/d")) == "../../b")
    #expect(Path("/a").relative(to: Path("/a")) == ".")
    #expect(Path("/ab").isInside(Path("/a")) == false)
  }

  @Test func `a name may begin with an accent`() {
    let path = Path("/a/b") / "\u{301}x.yaml"
    #expect(path.name == "\u{301}x.yaml")
    #expect(path.folder == Path("/a/b"))
    #expect(path.isInside(Path("/a/b")))
  }
}
