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
  var kind = Schema.document

  func run() {
    Streams.write(kind.text(RuleBook(BuiltInRules.sources)))
  }
}

extension Schema: EnumerableFlag {
  public static func help(for kind: Schema) -> ArgumentHelp? {
    switch kind {
    case .document: "Of culture documents; the default."
    case .config: "Of \(ConfigurationName.file)."
    case .rule: "Of rule files."
    case .report: "Of what report --format json writes."
    }
  }
}
