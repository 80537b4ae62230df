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
      var command: any ParsableCommand = try lint(Array(CommandLine.arguments.dropFirst())) ?? parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      status.exit()
    } catch {
      let message = fullMessage(for: error)
      let isFailure = exitCode(for: error) != ExitCode.success
      Streams.write(message + "\n", toError: isFailure)
      (isFailure ? ExitStatus.untrusted : .clean).exit()
    }
  }

  /// The command that most runs are, read by itself: to make all commands first takes longer than to lint a file.
  ///
  /// - Returns: nil for any other command, and for what cannot be read, which all commands together word best.
  private static func lint(_ arguments: [String]) -> Lint? {
    guard let first = arguments.first, first != Lint._commandName else {
      return try? Lint.parse(Array(arguments.dropFirst()))
    }
    let isCommand = first == "help" || configuration.subcommands.contains { $0._commandName == first }
    return isCommand ? nil : try? Lint.parse(arguments)
  }

  /// The command that a word most likely means, which the default command took for a file; nil where none is near.
  static func command(nearestTo word: String) -> String? {
    NearestName.find(word, among: configuration.subcommands.map { $0._commandName })
  }
}
