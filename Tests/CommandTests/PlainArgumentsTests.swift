import ArgumentParser
import Testing

@testable import culturelint

@Suite struct PlainArgumentsTests {
  /// What a call asks for, as text.
  private func shown(_ call: LintCall) -> String {
    var text = ""
    dump(call, to: &text)
    return text
  }

  @Test(arguments: [
    [], ["docs"], ["a.yaml", "b c.yaml", "-"], ["--format", "json", "docs"], ["--format=sarif=out.sarif", "--format=text"],
    ["--fail-on", "never", "a.yaml"], ["--fail-on=warning"], ["--preset", "all", "--lang=et", "docs"],
    ["--only", "value/one-word", "--only=hr/*", "--skip", "wording/*"], ["--config", "x.yaml", "--baseline=b.yaml"],
    ["--lang", "en", "--lang", "et"], ["lint"],
  ])
  func `plain arguments ask for what the parser understands by them`(arguments: [String]) throws {
    let plain = try #require(LintCall(plain: arguments))
    #expect(shown(plain) == shown(try Lint.parse(arguments).call))
  }

  @Test(arguments: [
    ["--fix"], ["-h"], ["--help"], ["--version"], ["--statistics", "a.yaml"], ["--max-warnings", "3"], ["--", "a.yaml"],
    ["--format"], ["--format", "jsn"], ["--fail-on", "x"], ["--only", "--skip"], ["--only="], ["--lang=fr"], ["---"], ["-x"],
    ["--rules", "own"], ["--formatjson"],
  ])
  func `all other arguments are left to the parser`(arguments: [String]) {
    #expect(LintCall(plain: arguments) == nil)
  }
}
