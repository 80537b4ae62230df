import ArgumentParser
import CultureLinting
import LocatedYAML
import Places
import Reporting
import RuleEngine

/// `culturelint lint`, and `culturelint` without a command.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    // Else every run would make it of the type's name.
    commandName: "lint", abstract: "Lint culture documents (the default command).")

  @Argument(help: "Files and folders, `-` for standard input; without any, the current folder.", completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("The output: \(Formats.names.joined(separator: ", ")); repeatable, with =FILE into a file.", valueName: "name[=file]"))
  var format: [OutputFormat] = []

  @OptionGroup var choice: RuleOptions

  @Option(help: "The least severity that fails the run: error, warning, info or never.")
  var failOn = FailLevel.error

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
  var stdinFilename = "stdin.yaml"

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var run = shared.runOptions(paths: paths, choice)
    run.baseline = baseline
    run.progress = Progress.shown
    if timing { run.clock = Clock.nanoseconds }
    if paths.contains("-") { run.standardInput = (stdinFilename, try input(run)) }
    if showFiles { return try listFiles(run) }
    if fix || diff {
      let judge = Linter(run, files: DiskFiles()).setUp().judge
      if paths.contains("-") { throw ValidationError(judge.text(.fixingInput)) }
      try choice.check(judge)
    }
    if diff { throw try Fixes.show(run) }
    let (report, unmended) = fix ? Fixes.write(run) : (Linter(run, files: DiskFiles()).lint(), [])
    try choice.check(report.judge)
    Streams.write(report.failures.map { Failures.text($0, report.judge) }.joined(), toError: true)
    Streams.write(report.nearCultures.map { Hints.text($0, report.judge) }.joined(), toError: true)
    try Outputs.check(format.compactMap(\.file), of: run, report)
    let isWritten = write(report, unmended)
    let end = isWritten ? status(of: report) : .untrusted
    // The program ends with all it read still there: to give it back piece by piece would take time for nothing.
    withExtendedLifetime(report) { end.exit() }
  }

  /// Standard input, which has the limits of a file.
  private func input(_ run: RunOptions) throws -> [UInt8] {
    do throws(FileFailure) {
      return try Streams.readInput(named: stdinFilename)
    } catch {
      Streams.write(Failures.text(.file(error), Linter(run, files: DiskFiles()).setUp().judge), toError: true)
      throw ExitStatus.untrusted
    }
  }

  /// Writes every output, and what was asked for beside them; whether all of it, and all mended files, could be written.
  private func write(_ report: LintReport, _ unmended: [String]) -> Bool {
    let outputs = format.isEmpty ? [OutputFormat(Formats.all[0])] : format
    let options = ReportOptions(isColored: false, showsSuppressed: showSuppressed, failLevel: failOn.severity)
    let start = Clock.nanoseconds()
    // A file that cannot be written keeps nothing from the others.
    let failures = unmended + outputs.compactMap { $0.write(report, options)?.description }
    Streams.write(failures.map { "\(Tool.name): \($0)\n" }.joined(), toError: true)
    if let timing = report.timing {
      Streams.write(TimingReport(timing, writing: Clock.nanoseconds() - start).text(for: report), toError: true)
    }
    if statistics { Streams.write(Statistics.text(of: report), toError: outputs.contains(where: \.printsData)) }
    return failures.isEmpty
  }

  private func listFiles(_ options: RunOptions) throws {
    let (files, report) = Linter(options, files: DiskFiles()).filesToLint()
    Streams.write(files.map { Terminal.escaped($0) + "\n" }.joined())
    try Problems.show(report)
  }

  private func status(of report: LintReport) -> ExitStatus {
    if !report.isTrusted { return .untrusted }
    let hasTooManyWarnings = maxWarnings.map { report.count(.warning) > $0 } ?? false
    let fails = failOn.severity.map(report.reaches) ?? false
    return fails || hasTooManyWarnings ? .findings : .clean
  }
}

/// The least severity that makes a run fail.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// nil where nothing fails.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
