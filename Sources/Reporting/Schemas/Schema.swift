import Language
public import RuleEngine

/// The JSON Schemas of what people write, for editors, and of the report, for programs.
public enum Schema: String, CaseIterable, Sendable {
  case document, config, rule, report

  /// In the dialect 2020-12; ends in a line break.
  public func text(_ book: RuleBook) -> String {
    let value =
      switch self {
      case .document: DocumentSchema(format: book.format).value
      case .config: ConfigurationSchema(book: book).value
      case .rule: RuleSchema(book: book).value
      case .report: ReportSchema(book: book).value
      }
    return JSONText.of(value.with(["$schema": "https://json-schema.org/draft/2020-12/schema"]))
  }

  /// The text in each language, that of one first.
  static func description(_ text: (Language) -> String?, first: Language = .english) -> JSONValue {
    let languages = [first] + Language.known.filter { $0 != first }
    return .text(languages.compactMap(text).joined(separator: "\n\n"))
  }

  /// What is defined once under `$defs`.
  static func reference(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

  /// One of these words.
  static func names(_ names: some Sequence<String>) -> JSONValue { ["enum": .list(names.map(JSONValue.text))] }

  /// One of something, or a list of it.
  static func oneOrMore(_ value: JSONValue) -> JSONValue {
    ["anyOf": [value, ["type": "array", "items": value]]]
  }
}
