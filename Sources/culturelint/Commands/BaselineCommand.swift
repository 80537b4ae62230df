import ArgumentParser
import CultureLinting
import Reporting
import RuleEngine

/// `culturelint baseline`: nothing by itself, but for its two commands.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Keep today's findings in a file, so that only new ones count.",
    subcommands: [Write.self, Prune.self])

  /// Where a baseline is kept unless the caller says otherwise.
  fileprivate static let usualFile = ".culturelint-baseline.json"

  /// `culturelint baseline write`; what another run wrote for other files or rules stays.
  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write every finding of a run into the baseline.")

    @Argument(help: "Files and folders; without any, the current folder.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("The file to write; without it, the one that the configuration names, or \(BaselineCommand.usualFile).", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup var choice: RuleOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
      var options = shared.runOptions(paths: paths, choice)
      let named = Linter(options, files: DiskFiles()).baselineFile()
      let output = output ?? named ?? BaselineCommand.usualFile
      // What another run wrote for other files or rules stays.
      let isThere = DiskFiles().exists(options.currentFolder / output)
      options.appliesBaseline = isThere
      options.baseline = isThere ? output : nil
      let report = Linter(options, files: DiskFiles()).lint()
      try choice.check(report.judge)
      let found = (report.findings + report.baselined).filter { report.judge.book.rule($0.rule)?.isSelectable ?? false }
      let baseline = Baseline(entries: Baseline(found).entries + report.unseenBaseline)
      try BaselineCommand.save(baseline, to: output, report, .baselineWritten, count: baseline.entries.count)
      if output != named { Streams.write(BaselineCommand.text(.baselineUse, output, report)) }
    }
  }

  /// `culturelint baseline prune`; what the run can say nothing about stays.
  struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove the entries that find nothing any more.")

    @Argument(help: "Files and folders; without any, the current folder.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("The file to prune; without it, the one that the configuration names, or \(BaselineCommand.usualFile).", valueName: "file"), completion: .file())
    var baseline: String?

    @OptionGroup var choice: RuleOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
      var options = shared.runOptions(paths: paths, choice)
      let baseline = baseline ?? Linter(options, files: DiskFiles()).baselineFile() ?? BaselineCommand.usualFile
      options.baseline = baseline
      let report = Linter(options, files: DiskFiles()).lint()
      try choice.check(report.judge)
      let stale = report.staleBaseline
      try BaselineCommand.save(report.baseline.without(stale), to: baseline, report, .baselinePruned, count: stale.count)
    }
  }

  /// A run that missed something would make a baseline that misses it too, so nothing is written then.
  fileprivate static func save(
    _ baseline: Baseline, to path: String, _ report: LintReport, _ message: MessageName, count: Int
  ) throws {
    guard report.isTrusted else {
      Streams.write(text(.baselineUntrusted, path, report), toError: true)
      return try Problems.show(report)
    }
    let folder = (Path(Streams.currentFolder) / path).folder
    try Streams.write(baseline.rebased(from: report.root, to: folder).fileText, toFile: path)
    Streams.write(text(message, path, report, count: count))
  }

  fileprivate static func text(_ name: MessageName, _ path: String, _ report: LintReport, count: Int = 0) -> String {
    let values = ["path": Terminal.escaped(path), "count": String(count)]
    return report.judge.text(name, values) + "\n"
  }
}
