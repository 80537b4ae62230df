import ArgumentParser
import CultureLinting
import Places
import Reporting
import RuleEngine

/// A call of `culturelint lint`: what it asks for, and doing it.
struct LintCall {
  /// What the run is told.
  var options: RunOptions
  /// None for the first one.
  var formats: [OutputFormat] = []
  var failOn = FailLevel.usual
  /// More of them fail the run; nil for any number.
  var maxWarnings: Int?
  /// Whether findings that comments let pass are shown.
  var showsSuppressed = false
  /// Whether safe fixes are written.
  var mends = false
  /// Whether safe fixes are shown instead.
  var showsMending = false
  /// Whether the findings of each rule are counted.
  var counts = false
  /// Whether it is told where the time went.
  var timesRules = false
  /// Whether the files are listed, and nothing else is done.
  var listsFiles = false
  /// What standard input is called.
  var inputName = Self.usualInputName

  /// Where nothing else is said.
  static let usualInputName = "stdin.yaml"

  init(_ options: RunOptions) {
    self.options = options
  }

  func run() throws {
    var run = options
    run.progress = Progress.shown
    if timesRules { run.clock = Clock.nanoseconds }
    if run.paths.contains("-") { run.standardInput = (inputName, try input(run)) }
    if listsFiles { return try listFiles(run) }
    if mends || showsMending {
      let judge = Linter(run, files: DiskFiles()).setUp().judge
      if run.paths.contains("-") { throw ValidationError(judge.text(.fixingInput)) }
      try RulePattern.check(run.only + run.skip, judge)
    }
    if showsMending { throw try Fixes.show(run) }
    let (report, unmended) = mends ? Fixes.write(run) : (Linter(run, files: DiskFiles()).lint(), [])
    try RulePattern.check(run.only + run.skip, report.judge)
    Streams.write(report.failures.map { Failures.text($0, report.judge) }.joined(), toError: true)
    Streams.write(report.nearCultures.map { Hints.text($0, report.judge) }.joined(), toError: true)
    try Outputs.check(formats.compactMap(\.file), of: run, report)
    let isWritten = write(report, unmended)
    let end = isWritten ? status(of: report) : .untrusted
    // The program ends with all it read still there: to give it back piece by piece would take time for nothing.
    withExtendedLifetime(report) { end.exit() }
  }

  /// Standard input, which has the limits of a file.
  private func input(_ run: RunOptions) throws -> [UInt8] {
    do throws(FileFailure) {
      return try Streams.readInput(named: inputName)
    } catch {
      Streams.write(Failures.text(.file(error), Linter(run, files: DiskFiles()).setUp().judge), toError: true)
      throw ExitStatus.untrusted
    }
  }

  /// Writes every output, and what was asked for beside them; whether all of it, and all mended files, could be written.
  private func write(_ report: LintReport, _ unmended: [String]) -> Bool {
    let outputs = formats.isEmpty ? [OutputFormat(Formats.all[0])] : formats
    let options = ReportOptions(isColored: false, showsSuppressed: showsSuppressed, failLevel: failOn.severity)
    let start = Clock.nanoseconds()
    // A file that cannot be written keeps nothing from the others.
    let failures = unmended + outputs.compactMap { $0.write(report, options)?.description }
    Streams.write(failures.map { "\(Tool.name): \($0)\n" }.joined(), toError: true)
    if let timing = report.timing {
      Streams.write(TimingReport(timing, writing: Clock.nanoseconds() - start).text(for: report), toError: true)
    }
    if counts { Streams.write(Statistics.text(of: report), toError: outputs.contains(where: \.printsData)) }
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
