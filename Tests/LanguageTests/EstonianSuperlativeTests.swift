import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// A sentence whose superlatives stand in brackets.
struct MarkedSentence: CustomTestStringConvertible, Sendable {
  let text: String
  let marked: [String]

  var testDescription: String { text }

  init(_ sentence: String) {
    let parts = sentence.split(separator: "[[", omittingEmptySubsequences: false).map { $0.split(separator: "]]", omittingEmptySubsequences: false) }
    marked = parts.dropFirst().compactMap { $0.first.map(String.init) }
    text = parts.map { $0.joined() }.joined()
  }

  /// The sentences of a list in the fixture.
  static func all(_ keys: String...) -> [MarkedSentence] {
    let text = (try? Project.text("Tests/LanguageTests/Fixtures/et-superlatives.yaml")) ?? ""
    let root = YAMLReader.read(SourceFile(name: "fixture", contents: Array(text.utf8))).documents.first?.root
    return keys.flatMap { root?.value(of: $0)?.elements ?? [] }.map { node in
      MarkedSentence((node.value(of: "text") ?? node).text.replacing("{{", with: "").replacing("}}", with: ""))
    }
  }
}

@Suite struct EstonianSuperlativeTests {
  private func words(_ text: String) -> [String] {
    let passage = Passage(text.utf8, language: .estonian, lexicons: Lexicons([]))
    return grammar.superlatives(in: passage).map { passage.string(passage.bytes(of: $0.words)) }
  }

  @Test(arguments: MarkedSentence.all("positive", "also_superlative"))
  func `a superlative is found at its own words`(sentence: MarkedSentence) {
    #expect(words(sentence.text) == sentence.marked)
  }

  @Test(arguments: MarkedSentence.all("negative", "relative", "limits"))
  func `what only looks like one is left alone`(sentence: MarkedSentence) {
    #expect(words(sentence.text) == [])
  }

  @Test func `the fixture has its sentences`() {
    #expect(MarkedSentence.all("positive").count == 35)
    #expect(MarkedSentence.all("negative").count == 40)
  }
}

/// The grammar of the rules as they stand in the project.
let grammar = BuiltInRules.sources.grammar
