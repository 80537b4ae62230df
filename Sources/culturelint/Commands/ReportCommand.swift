import ArgumentParser
import Assessing
import CultureLinting
import LocatedYAML
import Reporting
import RuleEngine

/// `culturelint report`: see ``Assessor`` and ``ClientReportFormat``.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report to hand to a client: what is strong, what is missing, what to ask.",
    discussion: "Takes all rules unless the configuration or --preset chooses. "
      + ExitStatus.help(clean: "written", findings: "a score below --min-score, or none"))

  @Argument(help: "Files and folders; without any, the current folder.", completion: .file())
  var paths: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write, instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The form: \(ClientReportFormats.names.joined(separator: ", ")); without it, what the name of the file ends in, else the first.")
  var format: ReportForm?

  @Option(help: ArgumentHelp("An earlier report in json, to show what has changed.", valueName: "file"))
  var previous: String?

  @Option(help: "The title, instead of one with the organisation's name.")
  var title: String?

  @Option(help: ArgumentHelp("Fail where the score of a culture is lower, or there is none.", valueName: "0-100"))
  var minScore: Int?

  @OptionGroup var choice: RuleOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    var options = shared.runOptions(paths: paths, choice)
    options.usualPreset = .all
    let run = Linter(options, files: DiskFiles()).run()
    let judge = run.report.judge
    try choice.check(judge)
    let form = try form(judge)
    let failures = run.report.failures.map { Failures.words($0, judge) }
    let report = Assessor(run).report(
      title: title.flatMap { $0.isEmpty ? nil : $0 }, on: options.today, failures: failures, previous: try earlier(options, judge))
    if let file { try Outputs.check([file], of: options, run.report) }
    if !report.cultures.isEmpty {
      let text = form.format.init(judge.book.messages).text(of: report)
      if let file { try Streams.write(text, toFile: file) } else { Streams.write(text) }
    }
    Streams.write(run.report.failures.map { Failures.text($0, judge) }.joined(), toError: true)
    warn(of: report, judge)
    throw status(of: report, judge)
  }

  /// The file to write; nil for standard output, which `-` means too.
  private var file: String? { output == "-" ? nil : output }

  /// Says of which cultures the earlier report does not speak.
  private func warn(of report: ClientReport, _ judge: Judge) {
    guard let previous else { return }
    let words = report.cultures.filter { $0.change == nil }.map { culture in
      let values = ["path": Terminal.escaped(previous), "name": Terminal.escaped(culture.organisation ?? culture.file)]
      return "\(Tool.name): \(judge.text(.notCompared, values))\n"
    }
    Streams.write(words.joined(), toError: true)
  }

  /// The form that is asked for; throws also where the least score is no score.
  private func form(_ judge: Judge) throws -> ReportForm {
    if let minScore, !(0...100).contains(minScore) { throw ValidationError(judge.text(.leastScore)) }
    guard let output = file, format == nil else { return format ?? ReportForm.usual }
    if let form = ReportForm(ending: output) { return form }
    let values = ["path": Terminal.escaped(output), "words": ClientReportFormats.names.joined(separator: ", ")]
    throw ValidationError(judge.text(.noForm, values))
  }

  private func earlier(_ options: RunOptions, _ judge: Judge) throws -> ClientReport? {
    guard let previous else { return nil }
    let path = options.currentFolder / previous
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try DiskFiles().contents(of: path)
    } catch {
      throw ValidationError(Failures.words(.file(error), judge))
    }
    guard let report = ClientReport(json: bytes) else {
      throw ValidationError(judge.text(.noReport, ["path": previous]))
    }
    return report
  }

  private func status(of report: ClientReport, _ judge: Judge) -> ExitStatus {
    guard report.isTrusted else { return .untrusted }
    guard let minScore else { return .clean }
    let complaints = report.cultures.compactMap { complaint($0, minScore, judge) }
    Streams.write(complaints.map { "\(Tool.name): \($0)\n" }.joined(), toError: true)
    return complaints.isEmpty ? .clean : .findings
  }

  private func complaint(_ culture: Assessment, _ least: Int, _ judge: Judge) -> String? {
    let path = Terminal.escaped(culture.file)
    guard let score = culture.score.value else {
      return judge.text(.noScore, ["path": path, "reason": culture.score.whyNot ?? ""])
    }
    guard score < least else { return nil }
    let values = ["path": path, "score": String(score), "least": String(least)]
    return judge.text(.belowScore, values)
  }
}

/// A form of the report, by its name.
struct ReportForm: ExpressibleByArgument {
  let format: any ClientReportFormat.Type

  static let usual = ReportForm(format: ClientReportFormats.all[0])

  private init(format: any ClientReportFormat.Type) {
    self.format = format
  }

  init?(argument: String) {
    guard let format = ClientReportFormats.named(argument) else { return nil }
    self.format = format
  }

  /// The form that a file of such a name holds; nil where its ending says nothing.
  init?(ending path: String) {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    self.init(argument: ending == "md" ? ClientReportMarkdown.name : ending)
  }

  static var allValueStrings: [String] { ClientReportFormats.names }
}
