import ArgumentParser
import CultureLinting
import Reporting
import RuleEngine

/// `culturelint lint`, and `culturelint` without a command.
struct Lint: ParsableCommand {
  static let name = "lint"

  static let configuration = CommandConfiguration(
    // Else every run would make it of the type's name.
    commandName: name, abstract: "Lint culture documents (the default command).")

  @Argument(help: "Files and folders, `-` for standard input; without any, the current folder.", completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("The output: \(Formats.names.joined(separator: ", ")); repeatable, with =FILE into a file.", valueName: "name[=file]"))
  var format: [OutputFormat] = []

  @OptionGroup var choice: RuleOptions

  @Option(help: "The least severity that fails the run: error, warning, info or never.")
  var failOn = FailLevel.usual

  @Option(help: ArgumentHelp("Fail also with more warnings than this.", valueName: "n"))
  var maxWarnings: Int?

  @Option(help: ArgumentHelp("Findings of this file do not count again; `baseline write` makes it.", valueName: "file"), completion: .file())
  var baseline: String?

  @Flag(help: "Also show the findings that comments let pass.")
  var showSuppressed = false

  @Flag(help: "Mend what can be mended without changing its meaning: misspelt keys, idle suppressions, slips.")
  var fix = false

  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Flag(help: "Also count the findings of each rule, after a report in text; beside other formats on standard error.")
  var statistics = false

  @Flag(help: "Also say where the time went, on standard error: reading, setting up, each rule, writing.")
  var timing = false

  @Flag(help: "List the files that would be linted, one a line, and do nothing else.")
  var showFiles = false

  @Option(help: ArgumentHelp("What standard input is called.", valueName: "name"))
  var stdinFilename = LintCall.usualInputName

  @OptionGroup var shared: SharedOptions

  func run() throws { try call.run() }

  /// What was read of the arguments.
  var call: LintCall {
    var call = LintCall(shared.runOptions(paths: paths, choice))
    call.options.baseline = baseline
    (call.formats, call.failOn, call.maxWarnings) = (format, failOn, maxWarnings)
    (call.showsSuppressed, call.mends, call.showsMending) = (showSuppressed, fix, diff)
    (call.counts, call.timesRules, call.listsFiles) = (statistics, timing, showFiles)
    call.inputName = stdinFilename
    return call
  }
}

/// The least severity that makes a run fail.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// Where nothing else is said.
  static let usual = error

  /// nil where nothing fails.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
