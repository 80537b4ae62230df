import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine
import Testing

/// A rule's example in one disguise.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let example: RuleExample
  let variant: ExampleRun.Variant

  var testDescription: String {
    "\(example.node.location.file):\(example.node.location.range.start.line) \(variant)"
  }

  static let all: [ExampleCase] = book.rules.filter(\.isSelectable).flatMap { rule in
    BuiltInRules.examples(of: rule).flatMap { example in
      ExampleRun.Variant.allCases.map { ExampleCase(example: example, variant: $0) }
    }
  }
}

let book = RuleBook(BuiltInRules.sources)

@Suite struct RuleExamplesTests {
  @Test func `every built-in rule file can be read`() {
    let book = RuleBook(BuiltInRules.sources, isChecking: true)
    #expect(book.problems.map { "\($0.location.file):\($0.location.range.start.line) \($0.kind)" } == [])
  }

  @Test(arguments: ExampleCase.all)
  func `a rule finds in its examples what their marks promise`(example: ExampleCase) throws {
    let rule = try #require(book.rule(example.example.rule))
    let run = ExampleRun(rule, in: book)
    guard !run.passes(example.example, example.variant) else { return }
    let outcome = run.outcome(of: example.example, example.variant)
    Issue.record(
      "\(rule.id) finds \(outcome), expected \(example.example.expected)",
      sourceLocation: SourceLocation(
        fileID: "Rules/rule.yaml", filePath: example.example.node.location.file,
        line: example.example.node.location.range.start.line, column: 1))
  }

  @Test(arguments: book.rules.filter(\.isSelectable).map(\.id))
  func `a rule has bad and good examples in each language, more where it goes by words`(id: String) throws {
    let rule = try #require(book.rule(id))
    let examples = BuiltInRules.examples(of: rule)
    let goesByWords = !rule.terms.isEmpty || !rule.topics.isEmpty
    // What a language does not have, no text in it can do wrong.
    let languages = ["en", "et"].filter { language in
      language == "et" || examples.contains { $0.isBad && $0.text.contains("language: en") }
    }
    for language in languages {
      let own = examples.filter { $0.text.contains("language: \(language)") || $0.text.contains("keel: \(language)") }
      #expect(own.count { $0.isBad } >= (goesByWords ? 3 : 1), "bad examples in \(language)")
      #expect(own.count { !$0.isBad } >= (goesByWords ? 3 : 1), "good examples in \(language)")
    }
  }

  @Test(arguments: book.rules.filter(\.isSelectable).map(\.id))
  func `a rule says where its demand comes from, what to ask and how sure it is`(id: String) throws {
    let rule = try #require(book.rule(id))
    #expect(!rule.source.isEmpty)
    #expect(!rule.serves.isEmpty)
    #expect(rule.texts.ask != nil)
    #expect(rule.texts.certainty != nil)
  }

  @Test(arguments: book.rules.compactMap { rule in rule.texts.pattern.map { (rule.id, $0) } })
  func `a sentence to write by has places to fill in, in each language`(id: String, pattern: LocalizedText) {
    for language in Language.known {
      let text = pattern[language]
      let slots = text.matches(of: /‹[^‹›]+›/).count
      #expect(slots > 0 && slots == text.count { $0 == "‹" } && slots == text.count { $0 == "›" }, "\(id): \(text)")
      #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(id): \(text)")
    }
  }

  @Test func `most recommended rules have a sentence to write by`() {
    let recommended = book.rules.filter { $0.isSelectable && $0.preset == .recommended }
    let without = recommended.filter { $0.texts.pattern == nil }.map(\.id)
    #expect(without.count * 5 < recommended.count, "\(without)")
  }
}
