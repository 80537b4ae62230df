import ArgumentParser
import BuiltInRules
import CultureLinting
import Reporting
import RuleEngine

/// `culturelint explain`: see ``RuleExplanation``.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Explain a rule by its own texts and examples.")

  @Argument(help: "The rule's id, as `rules` lists it.", completion: RulePattern.completion)
  var rule: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let report = Linter(shared.runOptions(paths: []), files: DiskFiles()).setUp()
    let book = report.judge.book
    guard let rule = book.rule(rule) else {
      throw ValidationError(Failures.unknownRule(self.rule, among: book.rules.map(\.id), report.judge))
    }
    Streams.write(RuleExplanation(rule, BuiltInRules.examples(of: rule), report.judge).text)
    try Problems.show(report)
  }
}
