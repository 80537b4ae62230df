import Foundation
import TestSupport
import Testing

/// The recipes for CI, as far as they can be run here.
@Suite struct RecipeTests {
  private static let action = ".github/actions/culturelint/action.yml"

  /// The script of a step of the action, by the step's name.
  private func script(_ step: String) throws -> String {
    let lines = try Project.text(Self.action).components(separatedBy: "\n")
    let name = try #require(lines.firstIndex(of: "    - name: \(step)"))
    let run = try #require(lines[name...].firstIndex(of: "      run: |"))
    return lines[(run + 1)...].prefix { $0.isEmpty || $0.hasPrefix("        ") }.map { String($0.dropFirst(8)) }.joined(separator: "\n")
  }

  @Test(arguments: ["Name the program by its sources", "Install libyaml", "Build culturelint", "Lint"])
  func `the steps of the action are sound scripts`(step: String) throws {
    let script = try script(step)
    let done = try Shell.run("/usr/bin/env", ["bash", "-n"], input: script)
    #expect(done.status == 0, "\(done.error)")
    #expect(!script.contains("${{"), "what comes from outside goes through the environment")
  }

  @Test func `the step that lints fails the job at an error and writes SARIF`() throws {
    let script = try script("Lint")
    try Shell.inTemporaryFolder { folder in
      try "purpose: best\n".write(to: folder.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      try "purpose: We help.\n".write(to: folder.appending(path: "b.yaml"), atomically: true, encoding: .utf8)
      let run = { (paths: String, arguments: String) in
        let environment = [
          "BIN": Shell.culturelint.deletingLastPathComponent().path, "PATHS": paths, "ARGUMENTS": arguments, "SARIF": "out.sarif",
        ]
        return try Shell.run("/usr/bin/env", ["bash", "-c", script], in: folder, environment: environment)
      }
      let failed = try run("a.yaml b.yaml", "")
      #expect(failed.status == 1)
      #expect(failed.output.hasPrefix("::error file=a.yaml"))
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "out.sarif").path))
      #expect(try run("b.yaml", "").status == 0)
      #expect(try run("b.yaml\na.yaml\n", "").status == 1)
      #expect(try run("a.yaml", "--skip\nwording/*").status == 0)
      #expect(try run("", "--fail-on never --lang et").status == 0)
    }
  }

  @Test(.enabled(if: Tools.has("git"))) func `the program that is kept has the name of its sources, not of a branch`() throws {
    let script = try script("Name the program by its sources")
    try Shell.inTemporaryFolder { folder in
      let write = { (path: String, text: String) in
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let name = {
        let environment = ["SOURCE": folder.path, "GITHUB_OUTPUT": folder.path + "/output"]
        let done = try Shell.run("/usr/bin/env", ["bash", "-c", "rm -f output\n" + script + "\ncat output"], in: folder, environment: environment)
        #expect(done.status == 0, "\(done.error)")
        return done.output
      }
      for path in ["Package.swift", "README.md", "Rules/a b.yaml", "Sources/a.swift"] { try write(path, "a") }
      let first = try name()
      #expect(first.wholeMatch(of: /hash=[0-9a-f]{40}\n/) != nil, "\(first)")
      try write("README.md", "b")
      #expect(try name() == first)
      try write("Rules/a b.yaml", "b")
      let second = try name()
      #expect(second != first)
      try FileManager.default.moveItem(at: folder.appending(path: "Sources/a.swift"), to: folder.appending(path: "Sources/b.swift"))
      #expect(try name() != second)
    }
  }

  /// A `swift` that makes an empty program where the real one would be.
  private static let builder = #"mkdir -p "$SCRATCH/release"; echo "$@" > "$SCRATCH/release/culturelint""#

  @Test func `the step that builds takes the action's own source and keeps the program`() throws {
    let script = try script("Build culturelint")
    try Shell.inTemporaryFolder { folder in
      let swift = folder.appending(path: "swift")
      try "#!/bin/sh\n\(Self.builder)\n".write(to: swift, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift.path)
      let environment = [
        "PATH": "\(folder.path):/usr/bin:/bin", "SOURCE": "src", "BIN": folder.path + "/bin", "SCRATCH": folder.path + "/scratch",
      ]
      let done = try Shell.run("/usr/bin/env", ["bash", "-c", script], in: folder, environment: environment)
      #expect(done.status == 0, "\(done.error)")
      #expect(try String(contentsOf: folder.appending(path: "bin/culturelint"), encoding: .utf8).contains("--package-path src"))
    }
  }

  @Test(.enabled(if: Tools.hasPython("yaml")), arguments: [action, ".pre-commit-hooks.yaml"])
  func `the recipes are YAML`(path: String) throws {
    let done = try Shell.run("/usr/bin/env", ["python3", "-c", "import sys, yaml; yaml.safe_load(open(sys.argv[1]))", Project.root.appending(path: path).path])
    #expect(done.status == 0, "\(done.error)")
  }

  @Test func `the container file copies every folder that the package needs`() throws {
    let file = try Project.text(".ci/Containerfile")
    for folder in ["Package.swift", "Rules", "Sources", "Tests"] { #expect(file.contains("COPY \(folder) ")) }
  }
}
