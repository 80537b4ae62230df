@testable import CultureLinting
import Foundation
import TestSupport
import Testing

private let git = "/usr/bin/git"

/// What is found in a repository, compared with what git lists there as untracked and not ignored.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: git), "git is not installed"))
struct GitIgnoreTests {
  private static let files = [
    "a.yaml", "b.yaml", "a/b.yaml", "a/a.yaml", "a/c/b.yaml", "a/c/d/b.yaml", "d/a/b.yaml", "d/a.yaml", "x/a/x/b.yaml",
    "#a.yaml", "!a.yaml", "s.yaml ", "s .yaml", "a*.yaml", "].yaml", "c/[a].yaml", "c/\\.yaml", "õx.yaml", "axb/b.yaml",
  ]

  private func inRepository(_ body: (URL) throws -> Void) throws {
    try Shell.inTemporaryFolder { folder in
      let folder = folder.resolvingSymlinksInPath()
      _ = try Shell.run(git, ["init", "-q"], in: folder)
      for name in Self.files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
      }
      try body(folder)
    }
  }

  /// Expects that a `.gitignore` at the top, and one in `a`, hide what they hide from git.
  private func expectAsGit(_ top: String, inner: String = "", in folder: URL) throws {
    try Data(top.utf8).write(to: folder.appending(path: ".gitignore"))
    try Data(inner.utf8).write(to: folder.appending(path: "a/.gitignore"))
    let arguments = ["-c", "core.excludesFile=/dev/null", "ls-files", "-z", "--others", "--exclude-standard"]
    let listed = try Shell.run(git, arguments, in: folder).output.split(separator: "\0").map(String.init)
    let search = FileSearch(files: FolderFiles(), exclude: [], root: Path(folder.path), leftOut: [])
    let found = search.documents(in: Path(folder.path)).map { $0.relative(to: Path(folder.path)) }
    #expect(found.sorted() == listed.filter { Path($0).isYAML }.sorted(), "\(top.debugDescription), \(inner.debugDescription)")
  }

  @Test func `patterns hide what they hide from git`() throws {
    let patterns = [
      "/", "//", "!/", "", "a/**", "**/b.yaml", "**/a", "a/**/b.yaml", "a/**/d", "**/", "**", "/**", "a/**/", "*", "/*",
      "\\#a.yaml", "#a.yaml", "\\!a.yaml", "a*.yaml", "a\\*.yaml", "a.yaml  ", "s.yaml\\ ", "s\\ .yaml", "s .yaml",
      "a.yaml\r", "a.yaml \r", "a.yaml\t", "\u{FEFF}a.yaml", "a\\", "[]a].yaml", "[!a].yaml", "c/\\[a\\].yaml", "c/\\\\.yaml",
      "./a", "a/", "/a", "a/c", "c/d", "?.yaml", "a**b", "*/b.yaml", "a/*", "a/*/b.yaml", "d/**/**/b.yaml", "[a-c].yaml", "[c-a].yaml", "õ*", "a//b.yaml", "**//b.yaml",
      "*.yaml\n!a.yaml", "a\n!a/b.yaml", "a/**\n!a/b.yaml", "a/*\n!a/c", "/*\n!/a/\n/a/*\n!/a/c/", "a/**\n!a/**/\n!a/**/b.yaml",
      "*.yaml\n!a/", "!a.yaml\na.yaml", "a.yaml\n!**/a.yaml", "*\n!*/\n!b.yaml", "!!a.yaml", "!#a.yaml",
    ]
    try inRepository { folder in
      for pattern in patterns { try expectAsGit(pattern + "\n", in: folder) }
      try expectAsGit("*.yaml\n", inner: "!b.yaml\n/c/*\n", in: folder)
      try expectAsGit("!a/b.yaml\n", inner: "b.yaml", in: folder)
      try expectAsGit("", inner: "a\n/b.yaml\nc/**/b.yaml\n", in: folder)
    }
  }

  @Test func `patterns made by chance hide what they hide from git`() throws {
    let pieces = ["a", "b.yaml", "**", "*", "/", "/", "c", "d", "!", "?", ".yaml", " ", "\n", "\n", "\\", "x", "[ab]"]
    var state: UInt64 = 7
    func chance(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    try inRepository { folder in
      for _ in 0..<300 {
        let pattern = (0..<chance(9) + 1).map { _ in pieces[chance(pieces.count)] }.joined()
        try expectAsGit(pattern, in: folder)
      }
    }
  }
}
