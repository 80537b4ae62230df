import CultureLinting
import Places
import Reporting
import RuleEngine

/// Safe fixes, shown or written.
enum Fixes {
  /// Prints what would change; that something would is a finding.
  static func show(_ options: RunOptions) throws -> ExitStatus {
    let run = FixRun(options, files: DiskFiles())
    for file in run.files {
      let texts = [file.before.bytes, file.after].map { String(decoding: $0, as: UTF8.self) }
      Streams.write(Terminal.escapedLines(LineDiff.text(file.before.name, from: texts[0], to: texts[1])))
    }
    try Problems.show(run.report)
    return run.files.isEmpty ? .clean : .findings
  }

  /// Writes what changes into the files; the report is of what is left, were every file written.
  ///
  /// - Returns: also what is to be said of the files that could not be written; the others are mended all the same.
  static func write(_ options: RunOptions) -> (report: LintReport, failures: [String]) {
    let run = FixRun(options, files: DiskFiles())
    return (run.report, run.files.compactMap { write($0, run.report.judge) })
  }

  /// - Returns: why the file is not mended; nil where it is.
  private static func write(_ file: FixRun.FixedFile, _ judge: Judge) -> String? {
    let values = ["path": Terminal.escaped(file.before.name)]
    guard let contents = FixRun.contents(of: file, in: DiskFiles()) else {
      return judge.text(.changedMeanwhile, values)
    }
    do throws(OutputFailure) {
      try OutputFile(path: file.path.text).write(contents)
    } catch { return error.description }
    Streams.write(judge.text(.fixed, values) + "\n", toError: true)
    return nil
  }
}
