import BuiltInRules
import CultureFormat
import Language
import LocatedYAML
import Packing
import Places
import TestSupport
import Testing

@testable import RuleEngine

@Suite struct CompiledRuleTests {
  private static let asRead = RuleBook(BuiltInRules.sources, isChecking: true)

  private func findings(_ book: RuleBook, in text: String) -> [Finding] {
    let judge = Judge(book: book, rules: book.rules.filter(\.isSelectable), language: .english)
    let source = SourceFile(name: "a.yaml", contents: Array(text.utf8))
    return Judge.settled(YAMLReader.read(source).documents.flatMap { document in
      let culture = CultureReader.read(
        document, format: book.format, lexicons: book.lexicons, detector: book.detector).culture
      return judge.findings(in: culture)
    })
  }

  @Test(arguments: Project.files(below: "Samples", ending: ".yaml"))
  func `rules find the same as the build kept them and as their files say`(sample: String) throws {
    let text = try Project.text(sample)
    let found = findings(book, in: text)
    #expect(found.map { "\($0.location.range) \($0.rule) \($0.message)" }
      == findings(Self.asRead, in: text).map { "\($0.location.range) \($0.rule) \($0.message)" })
  }

  @Test func `rules say of themselves what their files say`() {
    for (kept, read) in zip(book.rules, Self.asRead.rules) {
      #expect(kept.id == read.id && kept.preset == read.preset && kept.severity == read.severity)
      #expect(kept.terms == read.terms && kept.topics == read.topics, "\(kept.id)")
      #expect("\(kept.target)" == "\(read.target)", "\(kept.id)")
      #expect(kept.texts.title == read.texts.title && kept.node.location == read.node.location)
    }
    #expect(book.rules.count == Self.asRead.rules.count)
  }

  @Test func `a rule knows the words that a user adds to its lexicon`() {
    let words = SourceFile(name: "own.yaml", contents: Array("lexicon: buzzwords\nentries:\n  - {en: [zorblify]}\n".utf8))
    let extended = RuleBook(BuiltInRules.sources, own: [words])
    #expect(extended.problems.isEmpty)
    let text = "language: en\nmission: We zorblify the towns of the north.\n"
    #expect(!findings(book, in: text).contains { $0.text == "zorblify" })
    #expect(findings(extended, in: text).contains { $0.text == "zorblify" })
  }

  @Test(arguments: asRead.rules.filter(\.isSelectable).map(\.id))
  func `a rule read from its file finds in its examples what their marks promise`(id: String) throws {
    let rule = try #require(Self.asRead.rule(id))
    for example in BuiltInRules.examples(of: rule) {
      #expect(ExampleRun(rule, in: Self.asRead).passes(example, .plain), "line \(example.node.location.range.start.line)")
    }
  }

  private func again<Value: Packable>(_ value: Value) -> Value {
    let keeper = AnswerKeeper()
    keeper.keep(value)
    var cursor = PackedCursor(PackedText(keeper.bytes))
    let value = Value(&cursor)
    #expect(cursor.isAtEnd)
    return value
  }

  @Test func `what rules look at is read back`() {
    var entries = EntrySet()
    for entry in [0, 1, 2, 63, 64, 65, 128, 500] { entries.insert(entry) }
    #expect(again(entries) == entries && again(EntrySet()) == EntrySet())
    #expect(entries.ranges == [0..<3, 63..<66, 128..<129, 500..<501])
    let targets: [RuleTarget] = [
      .kinds(["value", "competency"]), .everyPart, .texts,
      .reading([RuleTarget.Report(stage: .suppressions, problem: "expired"), RuleTarget.Report(stage: .yaml, problem: "syntax")]),
    ]
    for target in targets { #expect("\(again(target))" == "\(target)") }
    let condition = PartSelector.Condition(field: "kind", values: ["a", "b"], recognition: nil)
    let back = again(PartSelector(kind: "value", parent: "culture", conditions: [condition], textFields: ["name"]))
    #expect(back.kind == "value" && back.parent == "culture" && back.textFields == ["name"])
    #expect(back.conditions[0].field == "kind" && back.conditions[0].values == ["a", "b"])
  }

  @Test func `what is packed is read back`() {
    #expect([Int.min, -1, 0, 1, 1 << 40, Int.max].map(again) == [Int.min, -1, 0, 1, 1 << 40, Int.max])
    #expect([0, 0.1, -2.5, .infinity].map(again) == [0, 0.1, -2.5, .infinity])
    #expect(again([["õ", ""], []]) == [["õ", ""], []])
    #expect(again(String?.none) == nil && again(Optional("a")) == "a")
    for text in ["a", "a/b", "../a", "../../a/b", "/a", ""] {
      let (path, back) = (PartPath(text), again(PartPath(text)))
      #expect(back == path && back.start == path.start && back.steps == path.steps && back.description == text)
    }
  }
}
