import Foundation
import TestSupport
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    (["lnt"], "did you mean the command “lint”?"), (["docter", "a.yaml"], "did you mean the command “doctor”?"),
    (["--lang", "et", "shema"], "kas mõtlesid käsku „schema“?"), (["lint", "--fromat", "json"], "--format"),
    (["explain", "value/oneword"], "“value/one-word”"), (["lint", "--only", "wording/superlatve"], "“wording/superlative”"),
    (["init", "--sections", "vison"], "“vision”"), (["init", "--language", "et", "--sections", "vison"], "„visioon“"),
    (["init", "--language", "et", "--lang", "en", "--sections", "vison"], "“visioon”"),
    (["explain", "wordin"], "“wording” is an area"), (["explain", "value"], "value/one-word"), (["explain", "superlative"], "wording/superlative"),
    (["lint", "--only", "wordng"], "“wording/*”"), (["lint", "--skip", "wordng/*"], "“wording/*”"),
    (["lint", "--only", "wording"], "“wording/*”"),
    (["schema", "--report", "--config"], "--report and --config exclude each other"),
  ])
  func `a mistyped command, option or rule is answered with the right one`(arguments: [String], answer: String) throws {
    let done = try Shell.inTemporaryFolder { try Shell.run(Shell.culturelint.path, arguments, in: $0) }
    #expect(done.error.contains(answer), "\(done.error)")
    #expect(done.status == 2)
  }

  @Test func `a path that is like no command is only not found`() throws {
    let done = try Shell.inTemporaryFolder { try Shell.run(Shell.culturelint.path, ["parts/values.yaml"], in: $0) }
    #expect(!done.error.contains("did you mean"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are scripts of the shell that knows the commands`(shell: String) throws {
    let done = try Shell.run(Shell.culturelint.path, ["--generate-completion-script", shell])
    #expect(done.status == 0)
    #expect(done.output.contains("doctor"))
    guard Tools.has(shell) else { return }
    #expect(try Shell.run("/usr/bin/env", [shell, "-n"], input: done.output).status == 0)
  }

  @Test(arguments: ["lint", "themes", "rules", "explain", "test", "baseline", "config", "init", "doctor", "schema"])
  func `every command explains itself`(command: String) throws {
    let done = try Shell.run(Shell.culturelint.path, ["help", command])
    #expect(done.status == 0, "\(done.error)")
    #expect(done.output.contains("USAGE: culturelint \(command)"))
  }
}
