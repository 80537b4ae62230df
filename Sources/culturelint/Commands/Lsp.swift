import ArgumentParser
import CultureLinting
import LanguageServer

/// `culturelint lsp`: carries messages between an editor and ``LanguageServer``.
struct Lsp: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve an editor over standard input and output, by the Language Server Protocol.")

  @Option(help: ArgumentHelp("Findings of this file do not count again; `baseline write` makes it.", valueName: "file"), completion: .file())
  var baseline: String?

  @Flag(help: "Accepted, as some editors pass it: there is no other way than standard input and output.")
  var stdio = false

  @OptionGroup var choice: RuleOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    var options = shared.runOptions(paths: [], choice)
    options.baseline = baseline
    let report = Linter(options, files: DiskFiles()).setUp()
    try choice.check(report.judge)
    Streams.write(report.failures.map { Failures.text($0, report.judge) }.joined(), toError: true)
    var reader = FrameReader()
    var server = LanguageServer(options, disk: DiskFiles())
    while server.ending == nil, let bytes = Streams.readSomeInput() {
      for frame in reader.take(bytes) where server.ending == nil {
        for message in server.receive(frame, today: Clock.today) { Streams.write(Frame.bytes(of: message)) }
      }
    }
    throw server.ending == .orderly ? ExitStatus.clean : ExitStatus.impolite
  }
}

extension ExitStatus {
  /// The protocol's status where the client went away, or was cut off, without shutting the server down.
  fileprivate static let impolite = ExitStatus.findings
}
