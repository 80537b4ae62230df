import CultureLinting
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.yaml", "a.yaml", true), ("*.yaml", "b/a.yaml", false), ("**/*.yaml", "a.yaml", true),
    ("**/*.yaml", "b/c/a.yaml", true), ("b/**", "b/c/a", true), ("b/**/a", "b/a", true), ("?.y", "a.y", true),
    ("[a-c].y", "b.y", true), ("[!a-c].y", "b.y", false), ("./a", "a", true), ("õ*", "õunad", true), ("a", "b", false),
  ])
  func `a pattern fits whole paths`(pattern: String, path: String, fits: Bool) {
    #expect(Glob(pattern).matches(path) == fits)
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
}
