import Foundation
import TestSupport
import Testing

/// A document and a configuration may come from a stranger: they reach nothing but the folder they lie in.
@Suite struct TrustTests {
  /// A folder `project` with a document, and beside it `out` with what nobody in the project may see.
  private func shell(_ script: String) throws -> Shell.Result {
    try Shell.inTemporaryFolder { folder in
      let program = "culturelint() { '\(Shell.culturelint.path)' \"$@\"; }"
      let files = """
        mkdir -p out project/sub; printf 'secret: [\\nvision: the best secret\\n' > out/secret.yaml
        printf 'vision: the best secret\\n' > out/vision.yaml
        printf 'secret: {\\n' > out/.culturelint.yaml; printf 'vision: We bake.\\n' > project/a.yaml; cd project
        """
      return try Shell.run("/bin/sh", ["-c", "\(program)\n\(files)\n\(script)"], in: folder)
    }
  }

  @Test(arguments: [
    "extends: ../out", "extends: [recommended, sub/../../out]", "extends: link", "extends: sub/deeper/link", "extends: sub/linked",
    "rule-folders: [../out]", "rule-folders: link", "extends: \"$PWD/../out\"", "baseline: ../out/secret.yaml",
    "baseline: link/secret.yaml", "baseline: secret.json", "extends: sub/../link",
  ])
  func `a configuration reads nothing outside its folder, and says so`(line: String) throws {
    let done = try shell("""
      ln -s ../out link; mkdir -p sub/deeper sub/linked; ln -s ../../../out sub/deeper/link
      ln -s ../../../out/.culturelint.yaml sub/linked/.culturelint.yaml; ln -s ../out/secret.yaml secret.json
      printf '%s\\n' "\(line.replacing("\"", with: "\\\""))" | sed "s#[$]PWD#$PWD#" > .culturelint.yaml; culturelint; culturelint config
      """)
    #expect(!(done.output + done.error).replacing("secret.yaml", with: "").replacing("secret.json", with: "").contains("secret"))
    #expect(done.output.contains("lies outside the folder of the configuration"))
    #expect(done.status == 2)
  }

  @Test(arguments: ["../out/vision.yaml", "../*/vision.yaml", "link/vision.yaml", "*/vision.yaml", "**/*.yaml", "$PWD/../out/vision.yaml", "sub/../../out/vision.yaml"])
  func `a document includes nothing from outside its folder`(pattern: String) throws {
    let done = try shell("""
      ln -s ../out link; ln -s ../out/vision.yaml vision.yaml; printf 'mission: We bake.\\ninclude: ["%s"]\\n' "\(pattern)" > b.yaml
      culturelint b.yaml; culturelint themes b.yaml
      """)
    #expect(!(done.output + done.error).contains("secret"))
  }

  @Test func `what lies in the folder and is no link is taken`() throws {
    let done = try shell("""
      mkdir -p sub/house; printf 'rules: {wording/superlative: warning}\\n' > sub/house/.culturelint.yaml
      printf '{"version": 1, "entries": []}\\n' > sub/known.json
      printf 'extends: [all, sub/house, sub/../sub]\\nbaseline: sub/known.json\\n' > .culturelint.yaml; culturelint
      """)
    #expect(!done.output.contains("config/"))
    #expect(done.status == 0)
  }

  @Test func `nothing is written outside the folder of the configuration that names a baseline`() throws {
    let done = try shell("printf 'baseline: ../out/new.json\\n' > .culturelint.yaml; culturelint baseline write; ls ../out")
    #expect(!done.output.contains("new.json"))
  }

  @Test func `no source file can start a program or open a connection`() throws {
    let ways = [#/\bProcess\(/#, #/\bposix_spawn/#, #/\bexec[lv]p?e?\(/#, #/(?:[=({,]|return|try)\s*system\(/#, #/\bpopen\(/#, #/\bdlopen\(/#, #/\bfork\(/#, #/\bsocket\(/#, #/URLSession/#]
    let sources = Project.files(below: "Sources", ending: ".swift").filter { !$0.contains("/Plugins/") }
    #expect(sources.count > 100)
    for source in sources {
      let text = try Project.text(source)
      #expect(!ways.contains { text.contains($0) }, "\(source)")
    }
  }
}
