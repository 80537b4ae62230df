import Foundation
import TestSupport
import Testing

/// What a disk can have that is no plain file or folder.
@Suite struct FileSystemTests {
  /// Runs a shell script in an empty folder; `culturelint` is the program.
  private func shell(_ script: String) throws -> Shell.Result {
    try Shell.inTemporaryFolder { folder in
      try Shell.run("/bin/sh", ["-c", "culturelint() { '\(Shell.culturelint.path)' \"$@\"; }\n\(script)"], in: folder)
    }
  }

  private static let document = "printf 'purpose: best\\n' >"

  // MARK: searching

  @Test func `a folder that is linked into itself is searched once`() throws {
    let done = try shell("mkdir s; \(Self.document) s/a.yaml; ln -s . s/loop; ln -s .. s/up; culturelint .")
    #expect(done.output.split(separator: "\n").filter { $0.contains("wording/superlative") }.count == 1, "\(done.output)")
    #expect(done.status == 1)
  }

  @Test func `a link that is named is followed`() throws {
    let done = try shell("mkdir s; \(Self.document) s/a.yaml; ln -s s link; culturelint link")
    #expect(done.output.contains("link/a.yaml:1:10"))
  }

  @Test func `an include pattern does not follow a link out of the folder`() throws {
    let done = try shell("""
      mkdir out in; \(Self.document) out/secret.yaml; cp out/secret.yaml out/b.yaml
      ln -s ../out in/link; ln -s ../out/b.yaml in/b.yaml
      printf 'vision: We help\\ninclude: ["**/*.yaml", "link/*.yaml", "b*.yaml"]\\n' > in/a.yml; culturelint in/a.yml
      """)
    #expect(!done.output.contains("secret"))
    #expect(!done.output.contains("wording/superlative"))
  }

  @Test func `names with line breaks or without UTF-8 are survived`() throws {
    let done = try shell("""
      \(Self.document) 'a\nb.yaml'; \(Self.document) "$(printf 'c\\377.yaml')"; mkdir "$(printf 'd\\377')"; culturelint .
      """)
    #expect(done.output.contains("b.yaml:1:10"))
    #expect(done.error.contains("c\u{FFFD}.yaml"))
    #expect(done.status == 2)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/cmdline")))
  func `a file whose size is said to be 0 is read`() throws {
    #expect(try shell("culturelint /proc/self/comm").output.contains("comm:1:1"))
  }

  // MARK: output files

  @Test func `a link, a pipe and a device are written to and stay`() throws {
    let done = try shell("""
      \(Self.document) a.yaml; : > target; ln -s target link; ln -s later dangling; mkfifo pipe; ln -s /dev/null null
      cat pipe > piped & culturelint a.yaml --format json=link --format json=null --format json=pipe --format json=dangling
      wait; test -h link && test -h null && test -p pipe && test -s target && cmp target piped && cmp target later && echo kept
      """)
    #expect(done.output == "kept\n", "\(done.error)")
  }

  @Test func `a file that is replaced keeps its permissions, and nothing is left beside it`() throws {
    let done = try shell("""
      \(Self.document) a.yaml; : > out; chmod 640 out; : > out.new; umask 027; culturelint a.yaml --format json=out --format json=fresh
      ls -l out fresh | cut -c1-10; ls; test -s out.new || echo untouched
      """)
    #expect(done.output == "-rw-r-----\n-rw-r-----\na.yaml\nfresh\nout\nout.new\nuntouched\n")
  }

  @Test func `an output file that cannot be written is named`() throws {
    let done = try shell("\(Self.document) a.yaml; mkdir folder; culturelint a.yaml --format json=folder")
    #expect(done.error.contains("folder: Is a directory"))
    #expect(done.status == 2)
  }

  // MARK: standard streams

  @Test func `standard input has the limit of a file`() throws {
    let done = try shell("head -c 68000000 /dev/zero | culturelint -")
    #expect(done.error.contains("stdin.yaml: the file is larger than 64 MB"))
    #expect(done.status == 2)
  }

  @Test(arguments: ["culturelint - < .", "culturelint - <&-"])
  func `standard input that cannot be read is no empty document`(script: String) throws {
    let done = try shell(script)
    #expect(done.error.contains("stdin.yaml: "))
    #expect(done.status == 2)
  }

  @Test func `an output that nobody reads any more ends the run without a word`() throws {
    let done = try shell("""
      { printf 'vision:\\n'; yes '  the best' | head -n 700; } > a.yaml
      { culturelint a.yaml; echo "status $?" >&2; } | head -n 1
      """)
    #expect(done.error == "status 2\n")
    #expect(done.output.split(separator: "\n").count == 1)
  }
}
