import BuiltInRules
import CultureFormat
import Foundation
import LocatedYAML
import Reporting
import RuleEngine
import TestSupport
import Testing

@Suite struct InitTests {
  private func culturelint(_ arguments: String..., in folder: URL) throws -> Shell.Result {
    try Shell.run(Shell.culturelint.path, arguments, in: folder)
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: ["en", "et"])
  func `what init writes lints clean, with the sections of a start and with all there are`(language: String) throws {
    let book = RuleBook(BuiltInRules.sources)
    let all = StartChoice.sections(book.format).map(\.name).joined(separator: ",")
    try Shell.inTemporaryFolder { folder in
      for (name, sections) in [("some", []), ("all", ["--sections", all])] {
        let made = try Shell.run(Shell.culturelint.path, ["init", "--language", language, "--folder", name] + sections, in: folder)
        #expect(made.status == 0, "\(made.error)")
        let linted = try culturelint("lint", name, "--max-warnings", "0", in: folder)
        #expect(linted.status == 0, "\(linted.output)")
        #expect(linted.error == "")
      }
    }
  }

  @Test(arguments: ["en", "et"])
  func `lines that begin with a note mark can be used by taking it away`(language: String) throws {
    try Shell.inTemporaryFolder { folder in
      _ = try culturelint("init", "--language", language, in: folder)
      let used = try text("culture.yaml", in: folder).split(separator: "\n").map { $0.hasPrefix("#  ") ? $0.dropFirst() : $0 }
      try used.joined(separator: "\n").write(to: folder.appending(path: "culture.yaml"), atomically: true, encoding: .utf8)
      let linted = try culturelint("lint", in: folder)
      #expect(linted.status != 2, "\(linted.output)")
      #expect(!linted.output.contains("format/"), "\(linted.output)")
    }
  }

  @Test func `keys and comments are in the language of the document`() throws {
    try Shell.inTemporaryFolder { folder in
      _ = try culturelint("init", "--language", "et", "--sections", "väärtused,vision", in: folder)
      let lines = try text("culture.yaml", in: folder).split(separator: "\n").map(String.init)
      #expect(lines.contains("keel: et"))
      let keys = lines.filter { $0.hasSuffix(":") && !$0.hasPrefix("#") }
      #expect(keys == ["visioon:", "väärtused:"])
      #expect(lines.contains { $0.hasPrefix("#  - nimi:") })
      #expect(try text(".culturelint.yaml", in: folder).contains("language: et"))
    }
  }

  @Test(arguments: ["culture.yaml", ".culturelint.yaml"])
  func `nothing is written over, and nothing half`(name: String) throws {
    try Shell.inTemporaryFolder { folder in
      try "mine".write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      let done = try culturelint("init", in: folder)
      #expect(done.status == 2)
      #expect(done.error.contains("\(name) is there already"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
      #expect(try text(name, in: folder) == "mine")
    }
  }

  @Test(arguments: [
    ("en", "no findings, as no text is written yet (", " empty fields) in 1 document"),
    ("et", "leide ei ole, sest ühtki teksti ei ole veel kirjas (", " tühja välja); kontrollitud 1 dokument"),
  ])
  func `what init wrote is not praised before a text stands in it`(language: String, start: String, end: String) throws {
    try Shell.inTemporaryFolder { folder in
      _ = try culturelint("init", "--language", language, in: folder)
      let output = try culturelint("lint", in: folder).output
      #expect(output.hasPrefix(start) && output.hasSuffix(end + "\n"), "\(output)")
    }
  }

  @Test func `a folder that cannot be made is named`() throws {
    try Shell.inTemporaryFolder { folder in
      try "mine".write(to: folder.appending(path: "a.txt"), atomically: true, encoding: .utf8)
      let done = try culturelint("init", "--folder", "a.txt/such", in: folder)
      #expect(done.status == 2)
      #expect(done.error.contains("a.txt/such"))
    }
  }

  @Test(arguments: ["a/b/c", "b/./c/", "./a"])
  func `folders that are missing are made`(name: String) throws {
    try Shell.inTemporaryFolder { folder in
      let done = try culturelint("init", "--language", "en", "--folder", name, in: folder)
      #expect(done.status == 0, "\(done.error)")
      #expect(try text("\(name)/culture.yaml", in: folder).contains("vision"))
    }
  }

  @Test func `a mistyped section is answered with the right one`() throws {
    try Shell.inTemporaryFolder { folder in
      let done = try culturelint("init", "--language", "et", "--sections", "vision,väärtuset", in: folder)
      #expect(done.status == 2)
      #expect(done.error.contains("kas mõtlesid „väärtused“?"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test func `what a start has is declared without a mistake`() {
    let book = RuleBook(BuiltInRules.sources)
    let (choice, problems) = StartChoice.read(BuiltInRules.start, book.format)
    #expect(problems.map(\.values) == [])
    #expect(choice.sections.count > 3)
  }

  /// `python3` gives the program a terminal, and types into it.
  private static let typing = """
    import os, pty, sys
    pid, terminal = pty.fork()
    if pid == 0: os.execv(sys.argv[1], [sys.argv[1], "init"])
    os.write(terminal, sys.argv[2].encode().decode("unicode_escape").encode("latin-1"))
    shown = b""
    try:
      while chunk := os.read(terminal, 4096): shown += chunk
    except OSError: pass
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    """

  @Test(.enabled(if: Tools.hasPython()), arguments: [("\\n\\n", "vision:", Int32(0)), ("ee\\net\\nvisioo\\nvisioon\\n", "visioon:", 0), ("et\\n\\x04", "", 2)])
  func `on a terminal it asks`(typed: String, key: String, status: Int32) throws {
    try Shell.inTemporaryFolder { folder in
      let done = try Shell.run("/usr/bin/env", ["python3", "-c", Self.typing, Shell.culturelint.path, typed], in: folder)
      #expect(done.status == status, "\(done.output)\(done.error)")
      let written = try? text("culture.yaml", in: folder)
      #expect(key.isEmpty ? written == nil : written?.contains("\n\(key)\n") ?? false, "\(done.output)")
    }
  }
}
