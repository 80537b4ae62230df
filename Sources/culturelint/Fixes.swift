import CultureLinting
import Places
import Reporting
import RuleEngine

/// A file that changed while it was mended; it is left as it is.
struct ChangedFile: Error, CustomStringConvertible {
  let name: String

  var description: String { "\(Terminal.escaped(name)): the file changed meanwhile and was not written" }
}

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

  /// Writes what changes into the files; the report is of what is left.
  static func write(_ options: RunOptions) throws -> LintReport {
    let files = DiskFiles()
    let run = FixRun(options, files: files)
    for file in run.files {
      guard let contents = FixRun.contents(of: file, in: files) else {
        throw ChangedFile(name: file.before.name)
      }
      try OutputFile(path: file.path.text).write(contents)
      let values = ["path": Terminal.escaped(file.before.name)]
      Streams.write(run.report.judge.book.messages.text(.fixed, values, in: run.report.judge.language) + "\n", toError: true)
    }
    return run.report
  }
}
