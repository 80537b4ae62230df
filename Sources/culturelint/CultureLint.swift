import ArgumentParser
import CBuild
import CultureLinting
import LocatedYAML
import Reporting

/// `culturelint`: chooses the command, and ends with its status.
@main
struct CultureLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tool.name,
    abstract: "Judges culture documents: vision, mission, values, competencies, HR processes.",
    discussion: ExitStatus.help(),
    version: "\(Tool.version) (\(String(cString: culturelint_build())))",
    subcommands: [
      Lint.self, ReportCommand.self, Themes.self, Rules.self, Explain.self, Test.self, BaselineCommand.self, Config.self, Init.self,
      DoctorCommand.self, SchemaCommand.self, Lsp.self,
    ],
    defaultSubcommand: Lint.self)

  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch let status as ExitStatus {
      status.exit()
    } catch {
      let message = fullMessage(for: error)
      let isFailure = exitCode(for: error) != ExitCode.success
      Streams.write(message + "\n", toError: isFailure)
      (isFailure ? ExitStatus.untrusted : .clean).exit()
    }
  }

  /// The command that most runs are is read by itself: to make all commands first takes longer than to lint a file.
  /// What cannot be read all commands together word best.
  private static func run(_ arguments: [String]) throws {
    let own = lintArguments(arguments)
    if let call = own.flatMap(LintCall.init(plain:)) ?? own.flatMap({ try? Lint.parse($0).call }) { return try call.run() }
    var command = try parseAsRoot(arguments)
    try command.run()
  }

  /// What `lint` is given, by its name or as the default command; nil for any other command.
  private static func lintArguments(_ arguments: [String]) -> [String]? {
    guard let first = arguments.first else { return [] }
    if first == Lint.name { return Array(arguments.dropFirst()) }
    let isCommand = first == "help" || configuration.subcommands.contains { $0._commandName == first }
    return isCommand ? nil : arguments
  }

  /// The command that a word most likely means, which the default command took for a file; nil where none is near.
  static func command(nearestTo word: String) -> String? {
    NearestName.find(word, among: configuration.subcommands.map { $0._commandName })
  }
}
