import ArgumentParser
import CultureFormat
import CultureLinting
import Language
import Reporting
import RuleEngine

/// `culturelint themes`: see ``ThemeReport``.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which themes each statement carries, and how well vision and mission belong together.")

  @Argument(help: "Files and folders; without any, the current folder.")
  var paths: [String] = []

  @Option(help: "The output: table (for people) or json.")
  var format = ThemeFormat.table

  @OptionGroup var shared: SharedOptions

  /// For people, or for programs.
  enum ThemeFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  func run() throws {
    let run = Linter(shared.runOptions(paths: paths), files: DiskFiles()).themes()
    switch format {
    case .json: Streams.write(ThemeReport.json(run.maps))
    case .table: Streams.write(ThemeReport.table(run.maps, run.report.judge))
    }
    try Problems.show(run.report)
  }
}
