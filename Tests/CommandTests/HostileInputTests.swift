import Foundation
import TestSupport
import Testing

/// What is no document, and outputs that fail: the file is named, the rest of the run is kept.
@Suite struct HostileInputTests {
  /// Runs a shell script in a folder with one document that has a finding; `culturelint` is the program.
  private func shell(_ script: String) throws -> Shell.Result {
    try Shell.inTemporaryFolder { folder in
      let program = "culturelint() { '\(Shell.culturelint.path)' \"$@\"; }"
      return try Shell.run("/bin/sh", ["-c", "\(program)\nprintf 'purpose: best\\n' > a.yaml\n\(script)"], in: folder)
    }
  }

  @Test(arguments: [
    ("mkfifo x.yaml", "not an ordinary file"), ("ln -s /dev/zero x.yaml", "not an ordinary file"), ("ln -s x.yaml x.yaml", "symbolic links"),
    ("ln -s gone x.yaml", "no such file"), (":", "no such file"), ("truncate -s 65M x.yaml", "64 MB"),
    ("printf 'vision: \\0x\\n' > x.yaml", "control character"), ("printf 'vision: \\377\\n' > x.yaml", "not saved as UTF-8"),
    ("printf 'v\\0i\\0s\\0i\\0o\\0n\\0:\\0 \\0x\\0\\n\\0' > x.yaml", "control character"), ("printf '\\177ELF\\1\\2\\200\\377' > x.yaml", "cannot be read as YAML"),
    ("printf '\\377\\376\\0\\0v\\0\\0\\0' > x.yaml", "control character"), ("printf 'vision: [\\n' > x.yaml", "x.yaml:"),
  ])
  func `what cannot be read is named, and the findings of other files stay`(script: String, reason: String) throws {
    let done = try shell("\(script); culturelint a.yaml x.yaml")
    #expect(done.output.contains("a.yaml:1:10: error: "))
    #expect((done.output + done.error).contains("x.yaml"))
    #expect((done.output + done.error).contains(reason), "\(done.output)\(done.error)")
    #expect(done.status == 2)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func `UTF-16 with a mark is read`(encoding: String) throws {
    let mark = encoding == "UTF-16LE" ? "\\377\\376" : "\\376\\377"
    let done = try shell("{ printf '\(mark)'; printf 'vision: õ best\\n' | iconv -f UTF-8 -t \(encoding); } > x.yaml; culturelint x.yaml")
    #expect(done.output.contains("x.yaml:1:11: error: "))
    #expect(done.status == 1)
  }

  // MARK: outputs

  @Test func `a full disk is said with the name of what is full`() throws {
    let done = try shell("culturelint a.yaml > /dev/full")
    #expect(done.error.contains("/dev/stdout: No space left on device"))
    #expect(done.status == 2)
  }

  @Test func `an output that fails keeps nothing from the others`() throws {
    let done = try shell("culturelint a.yaml --format json=/dev/full --format concise --format jsonl=no/such/folder --format json=out; wc -l < out >&2; exit")
    #expect(done.error.contains("/dev/full: No space left on device"))
    #expect(done.error.contains("no/such/folder: No such file or directory"))
    #expect(done.output.contains("a.yaml:1:10: error: "))
    #expect(done.error.hasSuffix("\n") && !done.error.hasSuffix("\n0\n"))
  }

  @Test func `what outgrows the disk is not left half written, and the old file stays`() throws {
    let done = try shell("""
      { printf 'vision:\\n'; yes '  the best' | head -n 300; } > long.yaml; mkdir o; echo old > o/report
      ulimit -f 8; culturelint long.yaml --format json=o/report --format sarif=o/new; echo "status $?"; ls o; cat o/report
      """)
    #expect(done.error.contains("o/report: File too large"))
    #expect(done.output == "status 2\nreport\nold\n")
  }

  @Test func `a file that cannot be mended stays as it is, and the next one is mended`() throws {
    let done = try shell("""
      { printf 'competncies: x\\n'; yes '# a remark' | head -n 3000; } > b.yaml; cp b.yaml kept; printf 'hr_proceses: x\\n' > c.yaml
      (ulimit -f 8; culturelint b.yaml c.yaml --fix; echo "status $?"); cmp b.yaml kept && cat c.yaml; ls
      """)
    #expect(done.error.contains("b.yaml: File too large"))
    #expect(done.output.contains("status 2\nhr_processes: x\na.yaml\nb.yaml\nc.yaml\nkept\n"), "\(done.output)\(done.error)")
  }
}
