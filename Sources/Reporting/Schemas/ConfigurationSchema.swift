import CultureLinting
import Language
import RuleEngine

/// The JSON Schema of a configuration.
struct ConfigurationSchema {
  let book: RuleBook

  var value: JSONValue {
    [
      "title": .text(ConfigurationName.file), "type": ["object", "null"], "additionalProperties": false,
      "properties": .object(Dictionary(properties.map { ($0.key, $0.value.with(["description": about($0.key)])) }) { $1 }),
      "$defs": ["level": level, "setting": setting, "rules": rules],
    ]
  }

  private var properties: [String: JSONValue] {
    [
      "extends": Schema.oneOrMore(["anyOf": [Schema.names(Preset.allCases.map(\.rawValue)), ["type": "string"]]]),
      "language": Schema.names(Language.known.map(\.rawValue)),
      "exclude": Schema.oneOrMore(["type": "string"]),
      "rule-folders": Schema.oneOrMore(["type": "string"]),
      "baseline": ["type": "string"],
      "rules": Schema.reference("rules"),
      "overrides": ["type": "array", "items": override],
    ]
  }

  private var override: JSONValue {
    [
      "type": "object", "required": ["files"], "additionalProperties": false,
      "properties": ["files": Schema.oneOrMore(["type": "string"]), "rules": Schema.reference("rules")],
    ]
  }

  /// YAML 1.1 reads `off` as a flag.
  private var level: JSONValue { ["enum": .list(Severity.allCases.map { .text($0.rawValue) } + ["off", false])] }

  private var setting: JSONValue {
    ["anyOf": [Schema.reference("level"), ["type": "object", "properties": ["severity": Schema.reference("level")]]]]
  }

  private var rules: JSONValue {
    let known = book.rules.filter(\.isSelectable).map { rule in
      (rule.id, Schema.reference("setting").with(["description": Schema.description { rule.texts.title[$0] }]))
    }
    return [
      "type": "object", "properties": .object(Dictionary(known) { $1 }),
      "patternProperties": ["^(\\*|[^/]+/(\\*|[^/*]+))$": Schema.reference("setting")], "additionalProperties": false,
    ]
  }

  private func about(_ key: String) -> JSONValue { Schema.description { book.messages.about(key, of: .config, in: $0) } }
}
