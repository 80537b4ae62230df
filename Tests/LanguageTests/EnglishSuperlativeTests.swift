import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// A sentence with the superlatives that stand in it.
struct EnglishCase: CustomTestStringConvertible, Sendable {
  let text: String
  let marked: [String]

  var testDescription: String { text }

  static let all: [EnglishCase] = {
    let text = (try? Project.text("Tests/LanguageTests/Fixtures/en-superlatives.yaml")) ?? ""
    let root = YAMLReader.read(SourceFile(name: "fixture", contents: Array(text.utf8))).documents.first?.root
    return (root?.elements ?? []).map { node in
      EnglishCase(
        text: node.value(of: "text")?.text ?? "",
        marked: (node.value(of: "marked")?.text ?? "").split(separator: "|").map(String.init))
    }
  }()
}

@Suite struct EnglishSuperlativeTests {
  @Test(arguments: EnglishCase.all)
  func `a superlative is found at its own words, and nothing else`(example: EnglishCase) throws {
    let text = "language: en\nvision: \"\(example.text.replacing("\"", with: "\\\""))\"\n"
    let report = Linter.lint(["a.yaml": text]) { $0.only = [RulePattern("wording/superlative")] }
    #expect(report.findings.map(\.text) == example.marked)
  }

  @Test func `the fixture has its sentences`() {
    #expect(EnglishCase.all.count >= 50)
  }
}
