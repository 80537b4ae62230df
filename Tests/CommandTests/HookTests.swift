import Foundation
import TestSupport
import Testing

/// The hooks in `.pre-commit-hooks.yaml`, run by the programs that people have for them.
@Suite struct HookTests {
  private static let programs = ["pre-commit", "prek"]

  /// Where the programs are, installed beside the build once; nil where they cannot be had.
  private static let folder: String? = {
    let folder = Project.root.appending(path: ".build/hook-programs")
    let have = { programs.allSatisfy { FileManager.default.isExecutableFile(atPath: folder.appending(path: "bin/\($0)").path) } }
    if !have() {
      let install = "python3 -m venv '\(folder.path)' && '\(folder.path)/bin/pip' install --quiet \(programs.joined(separator: " "))"
      _ = try? Shell.run("/bin/sh", ["-c", install])
    }
    return have() ? folder.appending(path: "bin").path : nil
  }()

  @Test(.enabled(if: folder != nil, "pre-commit and prek cannot be installed here"), .enabled(if: Tools.has("git")), arguments: programs)
  func `a bad document is refused and a good one passes, also when only an included file changed`(program: String) throws {
    let folder = try #require(Self.folder)
    let script = Project.root.appending(path: "Tests/CommandTests/Fixtures/hooks.sh").path
    let path = "\(Shell.culturelint.deletingLastPathComponent().path):\(folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let done = try Shell.inTemporaryFolder { folder in
      try Shell.run(
        "/usr/bin/env", ["bash", script, program, Project.root.appending(path: ".pre-commit-hooks.yaml").path],
        in: folder, environment: ["PATH": path])
    }
    #expect(done.status == 0, "\(done.output)\(done.error)")
    #expect(done.output == "")
  }

  @Test func `both hooks run the same, on the same files`() throws {
    let text = try Project.text(".pre-commit-hooks.yaml")
    for line in ["  entry: culturelint lint", "  files: \\.ya?ml$", "  pass_filenames: false"] {
      #expect(text.components(separatedBy: line + "\n").count == 3, "\(line)")
    }
  }
}
