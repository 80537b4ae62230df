import CultureFormat
import Language

/// The JSON Schema of culture documents: every part with its fields under each of their keys.
struct DocumentSchema {
  let format: Format

  var value: JSONValue {
    let parts = Dictionary(format.parts.map { ($0.name, part($0)) }) { first, _ in first }
    return [
      "title": "culturelint", "description": Schema.description { format.part(Format.root)?.about[$0] },
      "anyOf": [["type": "null"], Schema.reference(Format.root)],
      "$defs": .object(parts.merging(Self.forms) { first, _ in first }),
    ]
  }

  private func part(_ kind: Format.PartKind) -> JSONValue {
    let properties = kind.fields.flatMap { field in
      [(field.name, property(field, in: .english))]
        + Language.known.compactMap { language in field.aliases[language].map { ($0, property(field, in: language)) } }
    }
    return [
      "type": "object", "title": .text(kind.name), "description": Schema.description { kind.about[$0] },
      "properties": .object(Dictionary(properties) { first, _ in first }),
      "patternProperties": .object(["^" + Format.ownPrefix: [:]]), "additionalProperties": false,
    ]
  }

  private func property(_ field: Format.Field, in language: Language) -> JSONValue {
    form(of: field).with([
      "title": .text(field.key(in: language)), "description": Schema.description({ field.about[$0] }, first: language),
    ])
  }

  private func form(of field: Format.Field) -> JSONValue {
    switch field.holds {
    case .text: Schema.reference(Form.text)
    case .texts: Schema.reference(Form.texts)
    case .names, .files: Schema.reference(Form.words)
    case .word: field.choices.isEmpty ? Schema.reference(Form.word) : choices(field)
    case .number: Schema.reference(Form.number)
    case .flag: Schema.reference(Form.flag)
    case .language: Schema.reference(Form.language)
    case .statement(let part): ["anyOf": [Schema.reference(Form.text), Schema.reference(part)]]
    case .part(let part): ["anyOf": [["type": "null"], Schema.reference(part)]]
    case .collection(let part): collection(of: ["anyOf": [Schema.reference(Form.text), Schema.reference(part)]])
    }
  }

  /// A list of bodies or names, or a map from name to body.
  private func collection(of body: JSONValue) -> JSONValue {
    [
      "anyOf": [
        ["type": "null"], ["type": "array", "items": body], ["type": "object", "additionalProperties": body],
      ]
    ]
  }

  private func choices(_ field: Format.Field) -> JSONValue {
    let names = field.choices.flatMap { [$0.name] + $0.aliases.values.sorted() }
    return ["enum": .list(names.map(JSONValue.text) + [.null])]
  }

  // MARK: forms

  /// The names of what stands in fields that hold no parts.
  private enum Form {
    static let text = "text"
    static let texts = "texts"
    static let word = "word"
    static let words = "words"
    static let number = "number"
    static let flag = "flag"
    static let language = "language"
  }

  /// Whatever YAML takes a word for, it is a text here.
  private static let scalar: JSONValue = ["type": ["string", "number", "boolean", "null"]]

  private static let forms: [String: JSONValue] = [
    Form.text: [
      "anyOf": [
        scalar,
        [
          "type": "object", "minProperties": 1, "propertyNames": ["pattern": "^[a-z]{2}$"],
          "properties": .object(Dictionary(Language.known.map { ($0.rawValue, scalar) }) { first, _ in first }),
          "additionalProperties": scalar,
        ],
      ]
    ],
    Form.texts: Schema.oneOrMore(Schema.reference(Form.text)),
    Form.word: scalar,
    Form.words: Schema.oneOrMore(scalar),
    Form.number: ["anyOf": [["type": ["number", "null"]], ["type": "string", "pattern": "^[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?$"]]],
    Form.flag: ["enum": [true, false, .null, "true", "false", "yes", "no", "on", "off", "jah", "ei"]],
    Form.language: ["anyOf": [Schema.names(Language.known.map(\.rawValue)), ["type": "string", "pattern": "^[a-z]{2}$"]]],
  ]
}
