import ArgumentParser
import BuiltInRules
import CultureLinting
import Reporting
import RuleEngine

/// `culturelint schema`: see ``Schema``.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of documents, of the configuration, of rule files or of reports.")

  @Flag(help: "What the schema is of.")
  var kinds: [Schema] = []

  func run() throws {
    if let first = kinds.first, let other = kinds.first(where: { $0 != first }) {
      let options = RunOptions(currentFolder: Path(Streams.currentFolder), today: Clock.today)
      let judge = Linter(options, files: DiskFiles()).setUp().judge
      throw ValidationError(judge.text(.oneSchema, ["one": first.rawValue, "other": other.rawValue]))
    }
    Streams.write((kinds.first ?? .document).text(RuleBook(BuiltInRules.sources)))
  }
}

extension Schema: EnumerableFlag {
  public static func help(for kind: Schema) -> ArgumentHelp? {
    switch kind {
    case .document: "Of culture documents; what is printed without a flag."
    case .config: "Of \(ConfigurationName.file)."
    case .rule: "Of rule files."
    case .report: "Of what report --format json writes."
    }
  }
}
