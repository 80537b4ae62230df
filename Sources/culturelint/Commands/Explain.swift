import ArgumentParser
import CultureLinting
import Language
import LocatedYAML
import Places
import Reporting
import RuleEngine

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Explain a rule by its own texts and examples.")

  @Argument(help: "The rule's id, as `rules` lists it.", completion: RulePattern.completion)
  var rule: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let (book, report) = Linter(shared.runOptions(paths: []), files: DiskFiles()).setUp()
    guard let rule = book.rule(rule) else {
      throw ValidationError(Failures.unknownRule(self.rule, among: book.rules.map(\.id), report.judge))
    }
    Streams.write(text(of: rule, book, report.judge.language))
    try Problems.show(report)
  }

  private func text(of rule: Rule, _ book: RuleBook, _ language: Language) -> String {
    let messages = book.messages
    let severity = messages.text(MessageName(rule.severity), in: language)
    var lines = ["\(rule.id): \(rule.texts.title[language])", ""]
    lines.append("  \(messages.text(.severity, in: language)): \(severity)")
    lines.append("  \(messages.text(.why, in: language)): \(rule.texts.why[language])")
    lines.append("  \(messages.text(.how, in: language)): \(rule.texts.how[language])")
    if let pattern = rule.texts.pattern { lines.append("  \(messages.text(.pattern, in: language)): \(pattern[language])") }
    if let ask = rule.texts.ask { lines.append("  \(messages.text(.ask, in: language)): \(ask[language])") }
    if let certainty = rule.texts.certainty { lines.append("  \(messages.text(.certainty, in: language)): \(certainty[language])") }
    if !rule.serves.isEmpty { lines.append("  \(messages.text(.serves, in: language)): \(rule.serves.joined(separator: ", "))") }
    if !rule.source.isEmpty { lines.append("  \(messages.text(.source, in: language)): \(rule.source)") }
    if let check = rule.node.value(of: "check") {
      let range = check.range
      let source = (range.start.line...range.end.line).map(check.tree.source.line)
      lines += ["", "  \(messages.text(.check, in: language)):"] + source.map { "    \($0)" }
    }
    for example in Examples.of(rule, in: language) {
      let title = messages.text(example.isBad ? .bad : .good, in: language)
      lines += ["", "  \(title):"] + example.text.split(separator: "\n").map { "    \($0)" }
    }
    return lines.map { Terminal.escaped($0) + "\n" }.joined()
  }
}
