import ArgumentParser
import BuiltInRules
import CultureLinting
import Reporting
import RuleEngine

/// `culturelint test`: see ``ExampleReport``.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the examples of the rules, the built-in ones and your own.")

  @Option(help: ArgumentHelp("Test this rule only; repeatable, area/* works.", valueName: "rule"), completion: RulePattern.completion)
  var only: [RulePattern] = []

  @Flag(help: "Also list the entries of word lists that no example of their rule exercises.")
  var coverage = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let report = Linter(shared.runOptions(paths: []), files: DiskFiles()).setUp()
    let judge = report.judge
    try RulePattern.check(only, judge)
    let rules = judge.book.rules.filter { rule in
      rule.isSelectable && (only.isEmpty || only.contains { $0.matches(rule.id) })
    }
    let outcome = ExampleReport(rules, judge, examples: BuiltInRules.examples)
    Streams.write(outcome.text)
    if coverage {
      Streams.write(rules.map { ExampleCoverage.text(of: $0, BuiltInRules.examples(of: $0), judge) }.joined())
    }
    try Problems.show(report)
    if !outcome.allPass { throw ExitStatus.findings }
  }
}
