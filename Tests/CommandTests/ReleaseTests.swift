import CultureLinting
import Foundation
import TestSupport
import Testing

/// What a release consists of, packed from the program of the tests in place of a static one.
@Suite struct ReleaseTests {
  private static let scripts = [".ci/run", ".ci/release", ".ci/package"]
  private static let canPack = ["dpkg-deb", "dpkg", "sha256sum", "tar", "gzip"].allSatisfy(Tools.has)

  @Test(arguments: scripts) func `a script of CI is sound and can be run`(path: String) throws {
    let file = Project.root.appending(path: path).path
    let done = try Shell.run("/usr/bin/env", ["bash", "-n", file])
    #expect(done.status == 0, "\(done.error)")
    #expect(FileManager.default.isExecutableFile(atPath: file))
  }

  @Test(.enabled(if: Tools.has("shellcheck")), arguments: scripts) func `shellcheck finds nothing in a script of CI`(path: String) throws {
    let done = try Shell.run("/usr/bin/env", ["shellcheck", Project.root.appending(path: path).path])
    #expect(done.status == 0, "\(done.output)")
  }

  @Test func `the program says its version and where it comes from, and to scripts its version alone`() throws {
    let said = try Shell.run(Shell.culturelint.path, ["--version"]).output
    #expect(said.hasPrefix("\(Tool.version) (") && said.hasSuffix(")\n"), "\(said)")
    let json = try Shell.run(Shell.culturelint.path, ["lint", "-", "--format", "json"], input: "purpose: We help.\n").output
    #expect(json.contains("\"version\" : \"\(Tool.version)\""))
  }

  @Test(.enabled(if: Tools.has("bash"))) func `a shell completes formats, languages, rules and commands`() throws {
    let words = ["lint --format ": "teamcity", "lint --lang ": "et", "explain wording/superl": "wording/superlative", "doc": "doctor"]
    try Shell.inTemporaryFolder { folder in
      let script = try Shell.run(Shell.culturelint.path, ["--generate-completion-script", "bash"]).output
      try script.write(to: folder.appending(path: "script"), atomically: true, encoding: .utf8)
      let ask = #"""
        . ./script; line="culturelint $1"; COMP_LINE=$line COMP_POINT=${#line}; read -ra COMP_WORDS <<< "$line"
        if [[ $line == *' ' ]]; then COMP_WORDS+=(''); fi
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _culturelint culturelint "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}"
        """#
      let path = "\(Shell.culturelint.deletingLastPathComponent().path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
      for (line, word) in words {
        let done = try Shell.run("/usr/bin/env", ["bash", "-c", ask, "bash", line], in: folder, environment: ["PATH": path])
        #expect(done.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.contains(word), "\(line)\(done.output)\(done.error)")
      }
    }
  }

  /// Packs in a folder; gives the folder of the results.
  private func pack(in folder: URL, as name: String) throws -> URL {
    let parts = folder.appending(path: "parts")
    if !FileManager.default.fileExists(atPath: parts.path) {
      try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: true)
      // A stand-in, as the program of the tests is large.
      try "#!/bin/sh\necho '\(Tool.version) (development)'\n".write(to: parts.appending(path: "culturelint"), atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: parts.appending(path: "culturelint").path)
      for ending in ["1", "bash", "zsh", "fish"] {
        try ending.write(to: parts.appending(path: "culturelint.\(ending)"), atomically: true, encoding: .utf8)
      }
    }
    let output = folder.appending(path: name)
    let done = try Shell.run(
      Project.root.appending(path: ".ci/package").path, [parts.path, output.path],
      environment: ["SOURCE_DATE_EPOCH": "1770000000", "MAINTAINER": "A & B/C <a@example.org>"])
    #expect(done.status == 0, "\(done.output)\(done.error)")
    return output
  }

  @Test(.enabled(if: canPack)) func `the same program packs to the same bytes`() throws {
    try Shell.inTemporaryFolder { folder in
      let first = try pack(in: folder, as: "first")
      // Tar and dpkg-deb would take the present time, in whole seconds.
      Thread.sleep(forTimeInterval: 1.1)
      let second = try pack(in: folder, as: "second")
      let names = try FileManager.default.contentsOfDirectory(atPath: first.path).sorted()
      #expect(names.count == 3, "\(names)")
      for name in names {
        #expect(FileManager.default.contentsEqual(atPath: first.appending(path: name).path, andPath: second.appending(path: name).path), "\(name)")
      }
      let check = try Shell.run("/usr/bin/env", ["sha256sum", "--check", "--strict", "SHA256SUMS"], in: first)
      #expect(check.status == 0, "\(check.output)\(check.error)")
    }
  }

  @Test(.enabled(if: canPack)) func `the archive holds the program, its manual, completions and licences`() throws {
    try Shell.inTemporaryFolder { folder in
      _ = try pack(in: folder, as: "out")
      let done = try Shell.run("/bin/sh", ["-c", "tar --list --verbose --numeric-owner --file out/*.tar.gz"], in: folder)
      let lines = done.output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true) }
      #expect(lines.allSatisfy { $0[1] == "0/0" })
      let files = lines.map { $0[5].drop { $0 != "/" }.dropFirst() }.filter { !$0.isEmpty && !$0.hasSuffix("/") }
      #expect(files == [
        "CHANGELOG.md", "COPYRIGHT", "LICENSE", "README.md", "completions/_culturelint", "completions/culturelint.bash",
        "completions/culturelint.fish", "culturelint", "culturelint.1",
      ])
    }
  }

  @Test(.enabled(if: canPack)) func `the Debian package names itself and puts each file where Debian has it`() throws {
    try Shell.inTemporaryFolder { folder in
      _ = try pack(in: folder, as: "out")
      let field = { (name: String) in
        try Shell.run("/bin/sh", ["-c", "dpkg-deb --field out/*.deb \(name)"], in: folder).output.trimmingCharacters(in: .newlines)
      }
      #expect(try field("Package") == "culturelint")
      #expect(try field("Version") == "\(Tool.version)-1")
      #expect(try field("Maintainer") == "A & B/C <a@example.org>")
      #expect(try Int(field("Installed-Size")) ?? 0 > 0)
      #expect(try !field("Architecture").isEmpty && !field("Description").isEmpty)
      #expect(try !Shell.run("/bin/sh", ["-c", "dpkg-deb --field out/*.deb"], in: folder).output.contains("@VERSION@"))
      let list = try Shell.run("/bin/sh", ["-c", "dpkg-deb --contents out/*.deb"], in: folder).output
      for file in [
        "bin/culturelint", "share/man/man1/culturelint.1.gz", "share/bash-completion/completions/culturelint",
        "share/zsh/vendor-completions/_culturelint", "share/fish/vendor_completions.d/culturelint.fish",
        "share/doc/culturelint/copyright", "share/doc/culturelint/changelog.gz", "share/doc/culturelint/changelog.Debian.gz",
      ] {
        #expect(list.contains(" ./usr/\(file)\n"), "\(file)")
      }
      #expect(list.contains("-rwxr-xr-x root/root"))
    }
  }
}
