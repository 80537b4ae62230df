import ArgumentParser
import CultureLinting
import Reporting

/// `culturelint config`: see ``ConfigurationReport``.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what a run goes by, and where each setting comes from.")

  @Argument(help: "The file or folder that is asked about; without it, the current folder.", completion: .file())
  var path: String?

  @OptionGroup var choice: RuleOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = shared.runOptions(paths: path.map { [$0] } ?? [], choice)
    let (configuration, report) = Linter(options, files: DiskFiles()).resolve()
    try choice.check(report.judge)
    Streams.write(ConfigurationReport(configuration, report.judge).text)
    try Problems.show(report)
  }
}
