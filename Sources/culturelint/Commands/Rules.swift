import ArgumentParser
import CultureLinting
import Language
import Reporting
import RuleEngine

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the rules, the built-in ones and your own.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let (book, report) = Linter(shared.runOptions(paths: []), files: DiskFiles()).setUp()
    let rules = book.rules.filter(\.isSelectable)
    let width = rules.map(\.id.count).max() ?? 0
    for rule in rules {
      let id = rule.id + String(repeating: " ", count: width - rule.id.count)
      let severity = book.messages.text(MessageName(rule.severity), in: report.judge.language)
      Streams.write(Terminal.escaped("\(id)  \(severity)  \(rule.texts.title[report.judge.language])") + "\n")
    }
    try Problems.show(report)
  }
}
