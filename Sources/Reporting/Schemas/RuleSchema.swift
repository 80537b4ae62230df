import CultureFormat
import Language
import RuleEngine

/// The JSON Schema of the documents of a rule file: rules and lexicons. The options of checks are left open; the
/// program says which there are when it reads the file.
struct RuleSchema {
  let book: RuleBook

  var value: JSONValue {
    [
      "title": "culturelint", "if": ["type": "object", "required": ["lexicon"]], "then": Schema.reference("lexicon"),
      "else": Schema.reference("rule"),
      "$defs": [
        "rule": rule, "lexicon": lexicon, "text": text, "severity": Schema.names(Severity.allCases.map(\.rawValue)),
        "subject": subject, "check": check,
      ],
    ]
  }

  private var rule: JSONValue {
    [
      "type": "object", "required": ["rule", "severity", "title", "message", "why", "how"], "additionalProperties": false,
      "properties": .object(Dictionary(properties.map { ($0.key, $0.value.with(["description": about($0.key)])) }) { $1 }),
    ]
  }

  private var properties: [String: JSONValue] {
    let texts = ["title", "message", "doubt", "why", "how", "pattern", "ask", "certainty", "related"].map { ($0, Schema.reference("text")) }
    let others: [String: JSONValue] = [
      "rule": ["type": "string", "pattern": "^[^/ ]+/[^/ ]+$"],
      "severity": ["anyOf": [Schema.reference("severity"), ["type": "object", "additionalProperties": Schema.reference("severity")]]],
      "confidence": Schema.names(Confidence.allCases.map(\.rawValue)),
      "preset": Schema.names(Preset.allCases.map(\.rawValue)),
      "source": ["type": "string"],
      "serves": Schema.oneOrMore(["type": "string"]),
      "for": Schema.oneOrMore(Schema.reference("subject")),
      "check": Schema.reference("check"),
      "at": Schema.oneOrMore(["type": "string"]),
      "given": Schema.oneOrMore(["type": "string"]),
      "replace": ["type": "object", "additionalProperties": ["type": "string"]],
      "messages": ["type": "object", "additionalProperties": Schema.reference("text")],
      "reports": Schema.oneOrMore(["type": "string"]),
      "examples": examples,
    ]
    return others.merging(texts) { $1 }
  }

  private var text: JSONValue {
    [
      "type": "object", "required": .list(Language.known.map { .text($0.rawValue) }), "additionalProperties": false,
      "properties": .object(Dictionary(Language.known.map { ($0.rawValue, ["type": "string"]) }) { $1 }),
    ]
  }

  private var subject: JSONValue {
    let kinds = Schema.names(book.format.parts.map(\.name))
    let map: JSONValue = [
      "type": "object", "required": ["part"], "additionalProperties": false,
      "properties": [
        "part": kinds, "in": kinds, "where": ["type": "object"], "text": Schema.oneOrMore(["type": "string"]),
      ],
    ]
    return ["anyOf": [Schema.names(book.format.parts.map(\.name) + RuleVocabulary.subjects), map]]
  }

  private var check: JSONValue {
    let (lists, single) = RuleVocabulary.checksOfChecks
    let kinds = Dictionary(RuleVocabulary.checks.map { name -> (String, JSONValue) in
      if single.contains(name) { return (name, Schema.reference("check")) }
      return (name, lists.contains(name) ? ["type": "array", "minItems": 1, "items": Schema.reference("check")] : [:])
    }) { $1 }
    return ["type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false, "properties": .object(kinds)]
  }

  private var examples: JSONValue {
    let list: JSONValue = ["type": "array", "items": ["type": "string"]]
    return ["type": "object", "additionalProperties": false, "properties": ["bad": list, "good": list]]
  }

  private var lexicon: JSONValue {
    [
      "type": "object", "required": ["lexicon", "entries"], "additionalProperties": false,
      "properties": [
        "lexicon": ["type": "string"], "entries": ["type": "array", "items": ["type": "object"]],
        "sets": ["type": "object", "additionalProperties": ["type": "array"]],
      ],
    ]
  }

  private func about(_ key: String) -> JSONValue { Schema.description { book.messages.about(key, of: .rule, in: $0) } }
}
