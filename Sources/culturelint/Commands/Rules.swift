import ArgumentParser
import CultureLinting
import Reporting

/// `culturelint rules`: see ``RuleList``.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the rules, the built-in ones and your own.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let report = Linter(shared.runOptions(paths: []), files: DiskFiles()).setUp()
    Streams.write(RuleList.text(report.judge))
    try Problems.show(report)
  }
}
