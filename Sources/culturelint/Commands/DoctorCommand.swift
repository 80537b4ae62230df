import ArgumentParser
import CultureLinting
import Language
import Reporting
import RuleEngine

/// `culturelint doctor`: see ``Doctor``.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say in plain words what makes a file hard to read as YAML, and how each line should be.",
    discussion: ExitStatus.help(clean: "nothing has to be mended", findings: "something has"))

  @Argument(help: "The files to look at, and folders with documents.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var options = shared.runOptions(paths: files)
    options.appliesBaseline = false
    let report = Linter(options, files: DiskFiles()).setUp()
    let outcomes = files.flatMap { name in
      documents(name, options)?.map { examine($0, report.judge) } ?? [noDocument(report.judge)]
    }
    try Problems.show(report)
    if outcomes.contains(nil) { throw ExitStatus.untrusted }
    if outcomes.contains(false) { throw ExitStatus.findings }
  }

  /// The file itself, or the documents of a folder; nil where it has none.
  private func documents(_ name: String, _ options: RunOptions) -> [String]? {
    guard DiskFiles().isFolder(Path(Streams.currentFolder) / name) else { return [name] }
    var options = options
    options.paths = [name]
    let found = Linter(options, files: DiskFiles()).filesToExamine().files
    return found.isEmpty ? nil : found
  }

  private func noDocument(_ judge: Judge) -> Bool? {
    Streams.write(Failures.text(.noDocument, judge), toError: true)
    return nil
  }

  /// - Returns: whether nothing has to be mended; nil where the file cannot be opened.
  private func examine(_ file: String, _ judge: Judge) -> Bool? {
    do throws(FileFailure) {
      let contents = try DiskFiles().contents(of: Path(Streams.currentFolder) / file)
      let diagnoses = Doctor(judge.book).examine(contents, name: file)
      Streams.write(DoctorReport(file, diagnoses, judge.book.messages, judge.language).text)
      return diagnoses.isEmpty
    } catch {
      Streams.write(Failures.text(.file(error), judge), toError: true)
      return nil
    }
  }
}
