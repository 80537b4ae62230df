import ArgumentParser
import CultureLinting
import Language
import Reporting
import RuleEngine

/// What every command that reads documents or rules takes.
struct SharedOptions: ParsableArguments {
  @Option(name: .customLong("rules"), help: ArgumentHelp("A folder of your own rules and word lists; repeatable.", valueName: "folder"), completion: .directory)
  var ruleFolders: [String] = []

  @Option(name: .customLong("config"), help: ArgumentHelp("The configuration file, instead of the nearest \(ConfigurationName.file) upwards.", valueName: "file"), completion: .file())
  var configuration: String?

  @Option(name: .customLong("lang"), help: "The language of messages: en or et.")
  var language: Language?

  /// What a run is told by the command line besides.
  func runOptions(paths: [String], _ choice: RuleOptions? = nil) -> RunOptions {
    var options = RunOptions.here
    options.paths = paths
    options.ruleFolders = ruleFolders
    options.configuration = configuration
    options.language = language
    if let choice {
      options.only = choice.only
      options.skip = choice.skip
      options.preset = choice.preset
    }
    return options
  }
}

extension RunOptions {
  /// What a run is told by the folder it is called in, the clock and the machine.
  static var here: RunOptions {
    var options = RunOptions(currentFolder: Path(Streams.currentFolder), today: Clock.today)
    options.threads = Clock.cores
    return options
  }
}

/// Which rules a command that lints applies.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Apply this rule only; repeatable, area/* works.", valueName: "rule"), completion: RulePattern.completion)
  var only: [RulePattern] = []

  @Option(help: ArgumentHelp("Leave this rule out; repeatable, area/* works.", valueName: "rule"), completion: RulePattern.completion)
  var skip: [RulePattern] = []

  @Option(help: "The rules to take: recommended or all.")
  var preset: Preset?

  /// Throws where a name is no rule's.
  func check(_ judge: Judge) throws {
    try RulePattern.check(only + skip, judge)
  }
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) {
    guard let language = Language.known.first(where: { $0.rawValue == argument }) else { return nil }
    self = language
  }

  public static var allValueStrings: [String] { known.map(\.rawValue) }
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension Severity: ExpressibleByArgument {}
extension Preset: ExpressibleByArgument {}

extension RulePattern: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }

  /// What a shell offers where a rule is expected.
  static let completion = CompletionKind.shellCommand("culturelint rules 2>/dev/null | cut -d ' ' -f 1")

  /// A pattern that no rule matches would make a run green for no reason.
  static func check(_ patterns: [RulePattern], _ judge: Judge) throws {
    let ids = judge.book.selectableIDs
    for pattern in patterns where !ids.contains(where: pattern.matches) {
      throw ValidationError(Failures.unknownPattern(pattern.text, among: ids, judge))
    }
  }
}
