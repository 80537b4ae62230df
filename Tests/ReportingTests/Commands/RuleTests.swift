import BuiltInRules
import Language
import Places
import Reporting
import RuleEngine
import Testing

/// What is told of rules and of how they do on their examples.
@Suite struct RuleTests {
  /// A judge with a rule of one's own.
  private func judge(examples: String, _ language: Language = .english) -> Judge {
    let rule = """
      rule: own/no-synergy
      severity: error
      for: text
      serves: []
      check: {terms: {lists: own-words}}
      title: {en: synergy, et: sünergia}
      message: {en: "“{text}” says nothing", et: "„{text}“ ei ütle midagi"}
      why: {en: it is empty, et: see on tühi}
      how: {en: say what you do, et: "ütle, mida teed"}
      examples: \(examples)
      """
    let words = "lexicon: own-words\nentries:\n  - {en: [synergy]}\n"
    let own = [rule, words].map { SourceFile(name: "own.yaml", contents: Array($0.utf8)) }
    let book = RuleBook(BuiltInRules.sources, own: own)
    return Judge(book: book, rules: book.rules, language: language)
  }

  private func report(on judge: Judge) throws -> ExampleReport {
    let rule = try #require(judge.book.rule("own/no-synergy"))
    return ExampleReport([rule], judge, examples: BuiltInRules.examples)
  }

  private static let good = #"{bad: ["vision: We sell synergies  # ← synergies"]}"#
  private static let twoLanguages =
    #"{bad: ["language: et\nvision: Müüme sünergiat", "language: en\nvision: We sell synergy  # ← synergy"]}"#

  @Test func `an explanation has the texts of the rule, its check and its examples`() throws {
    let judge = judge(examples: Self.good)
    let rule = try #require(judge.book.rule("own/no-synergy"))
    let text = RuleExplanation(rule, BuiltInRules.examples(of: rule), judge).text
    #expect(text == """
      own/no-synergy: synergy

        severity: error
        why: it is empty
        how: say what you do

        check and options:
          check: {terms: {lists: own-words}}

        bad:
          vision: We sell synergies  # ← synergies

      """)
  }

  @Test func `an explanation shows the examples in the reader's language`() throws {
    let judge = judge(examples: Self.twoLanguages, .estonian)
    let rule = try #require(judge.book.rule("own/no-synergy"))
    let text = RuleExplanation(rule, BuiltInRules.examples(of: rule), judge).text
    #expect(text.contains("Müüme sünergiat") && !text.contains("We sell"))
  }

  @Test func `the list has a line for every rule that can be chosen`() throws {
    let judge = judge(examples: Self.good)
    let lines = RuleList.text(judge).split(separator: "\n")
    #expect(lines.count == judge.book.rules.count(where: \.isSelectable))
    #expect(lines.contains { $0.hasPrefix("own/no-synergy ") && $0.hasSuffix("  error  synergy") })
  }

  @Test func `examples that pass are counted`() throws {
    let report = try report(on: judge(examples: Self.good))
    #expect(report.allPass)
    #expect(report.text == "all examples pass: 1, of rules: 1\n")
  }

  @Test func `an example that fails is told with its place, in each disguise`() throws {
    let report = try report(on: judge(examples: #"{bad: ["vision: We sell things  # ← things"]}"#))
    #expect(!report.allPass)
    let lines = report.text.split(separator: "\n")
    #expect(lines.count == ExampleRun.Variant.allCases.count)
    #expect(lines[0] == "own.yaml:10: own/no-synergy: the example finds nothing, expected 1: “things”")
    #expect(lines[1].contains("the example with CR LF finds nothing"))
  }

  @Test func `a rule without an example of what it finds fails, in the reader's language`() throws {
    let report = try report(on: judge(examples: #"{good: ["vision: We sell things"]}"#, .estonian))
    #expect(report.text == "own/no-synergy: ükski halb näide ei käivita reeglit\n")
  }

  @Test func `coverage names the words that no example exercises`() throws {
    let judge = judge(examples: #"{good: ["vision: We sell things"]}"#)
    let rule = try #require(judge.book.rule("own/no-synergy"))
    let text = ExampleCoverage.text(of: rule, BuiltInRules.examples(of: rule), judge)
    #expect(text.hasPrefix("own/no-synergy: 0 of 1 entries of its word lists are exercised; not: "))
  }
}
