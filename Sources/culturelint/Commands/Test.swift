import ArgumentParser
import CultureLinting
import Language
import LocatedYAML
import Places
import Reporting
import RuleEngine

struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the examples of the rules, the built-in ones and your own.")

  @Option(help: ArgumentHelp("Test this rule only; repeatable, area/* works.", valueName: "rule"), completion: RulePattern.completion)
  var only: [RulePattern] = []

  @Flag(help: "Also list the entries of word lists that no example of their rule exercises.")
  var coverage = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let (book, report) = Linter(shared.runOptions(paths: []), files: DiskFiles()).setUp()
    try RulePattern.check(only, report.judge)
    let rules = book.rules.filter { rule in rule.isSelectable && (only.isEmpty || only.contains { $0.matches(rule.id) }) }
    var failures: [String] = []
    var count = 0
    for rule in rules {
      let examples = Examples.of(rule)
      count += examples.count
      failures += self.failures(of: rule, examples, book, report.judge.language)
    }
    Streams.write(failures.map { Terminal.escaped($0) + "\n" }.joined())
    let values = ["count": String(count), "rules": String(rules.count)]
    if failures.isEmpty { Streams.write(book.messages.text(.testPassed, values, in: report.judge.language) + "\n") }
    if coverage { Streams.write(rules.map { covered($0, book, report.judge.language) }.joined()) }
    try Problems.show(report)
    if !failures.isEmpty { throw ExitStatus.findings }
  }

  /// What of its word lists and patterns the examples of a rule exercise, and what they do not.
  private func covered(_ rule: Rule, _ book: RuleBook, _ language: Language) -> String {
    let run = ExampleRun(rule, in: book)
    let passages = Examples.of(rule).flatMap(run.passages)
    let found = passages.flatMap(\.occurrences).reduce(into: EntrySet()) { $0.insert($1.entry) }
    let words = rule.terms.numbers.map { (name: book.lexicons.name(of: $0), isExercised: found.contains($0)) }
    let patterns = rule.topics.flatMap { book.grammar.lists(of: $0, in: passages) }
    return [(MessageName.testCoverage, words), (.testPatterns, patterns)].filter { !$0.1.isEmpty }.map { name, items in
      let missed = items.filter { !$0.isExercised }.map(\.name)
      let values = [
        "rule": rule.id, "found": String(items.count - missed.count), "count": String(items.count),
        "words": missed.joined(separator: ", "),
      ]
      return Terminal.escaped(book.messages.text(name, values, in: language)) + "\n"
    }.joined()
  }

  private func failures(of rule: Rule, _ examples: [RuleExample], _ book: RuleBook, _ language: Language) -> [String] {
    let run = ExampleRun(rule, in: book)
    var failures = examples.flatMap { example in
      ExampleRun.Variant.allCases.filter { !run.passes(example, $0) }.map { variant in
        let start = example.node.location.range.start
        let outcome = run.outcome(of: example, variant)
        let values = [
          "rule": rule.id, "variant": variant == .plain ? "" : variant.rawValue,
          "found": list(outcome.found, book, language), "expected": list(example.expected, book, language),
        ]
        let message: MessageName = !outcome.isReadable ? .testUnreadable : example.isBad && example.expected.isEmpty ? .testNoMark : .testFailed
        return "\(example.node.location.file):\(start.line): " + book.messages.text(message, values, in: language)
      }
    }
    if !examples.contains(where: \.isBad) {
      failures.append(book.messages.text(.testNoExample, ["rule": rule.id], in: language))
    }
    return failures
  }

  private func list(_ findings: [RuleExample.Expectation], _ book: RuleBook, _ language: Language) -> String {
    if findings.isEmpty { return book.messages.text(.testNothing, in: language) }
    return findings.map { "\($0.line): “\($0.words)”" }.joined(separator: ", ")
  }
}
