import Language
public import LocatedYAML

extension Format {
  /// Reads the declaration; what is wrong with it comes back as problems.
  public static func read(_ node: YAMLNode) -> (format: Format, problems: [ReadingProblem]) {
    var reader = MappingReader(node)
    var problems: [ReadingProblem] = []
    let shared = reader.mapping("shared").map { fields(of: $0.node, &problems) } ?? []
    let parts = (reader.mapping("parts")?.node.pairs ?? []).map { pair in
      let name = pair.key.text
      var part = MappingReader(pair.value, name: name)
      let fields = part.required("fields").map { Self.fields(of: $0, &problems) } ?? []
      let kind = PartKind(name: name, about: About(node: part.value("about")), fields: fields + shared)
      finish(&part)
      problems += part.problems
      return kind
    }
    let format = Format(parts: parts)
    problems += unknownParts(in: format, node)
    reader.finish()
    return (format, reader.problems + problems)
  }

  private static func fields(of node: YAMLNode, _ problems: inout [ReadingProblem]) -> [Field] {
    node.pairs.map { pair in
      let name = pair.key.text
      var reader = MappingReader(pair.value, name: name)
      let part = reader.text("of")
      let holds = holds(&reader, part: part)
      let field = Field(
        name: name, aliases: aliases(&reader), about: About(node: reader.value("about")), holds: holds ?? .text,
        isSection: reader.flag("section") ?? false, isClaim: reader.flag("claim") ?? false,
        refers: reader.texts("refers").map { PartPath(reference: $0.text) }, choices: choices(&reader),
        lexicon: reader.text("lexicon"), node: pair.value)
      _ = reader.texts("serves")
      finish(&reader)
      problems += reader.problems
      return field
    }
  }

  /// Reports what is wrong with what is read later, and whatever nobody asked for.
  private static func finish(_ reader: inout MappingReader) {
    if var texts = reader.mapping("about") {
      for language in Language.known { _ = texts.requiredText(language.rawValue) }
      texts.finish()
      reader.adopt(texts.problems)
    }
    reader.finish()
  }

  /// What a name is called in every language but English.
  private static func aliases(_ reader: inout MappingReader) -> Names {
    let aliases = Language.known.filter { $0 != .english }
      .compactMap { language in reader.requiredText(language.rawValue).map { (language, $0) } }
    return Names(aliases)
  }

  private static func choices(_ reader: inout MappingReader) -> [Choice] {
    guard let map = reader.mapping("choices") else { return [] }
    return map.node.pairs.map { pair in
      var names = MappingReader(pair.value, name: pair.key.text)
      let choice = Choice(name: pair.key.text, aliases: aliases(&names))
      names.finish()
      reader.adopt(names.problems)
      return choice
    }
  }

  private static func holds(_ reader: inout MappingReader, part: String?) -> Holds? {
    let part = part ?? ""
    return reader.choice("holds", Dictionary(kinds.map { ($0.name, $0.holds) }) { $1 }).map { $0.holding(part) }
  }

  /// What `holds` may say; the kind of part is said beside it.
  static let kinds: [(name: String, holds: Holds)] = [
    ("text", .text), ("texts", .texts), ("names", .names), ("word", .word), ("number", .number), ("flag", .flag),
    ("language", .language), ("files", .files), ("statement", .statement(of: "")), ("part", .part(of: "")),
    ("collection", .collection(of: "")),
  ]

  private static func unknownParts(in format: Format, _ node: YAMLNode) -> [ReadingProblem] {
    format.parts.flatMap(\.fields).compactMap { field in
      guard let part = field.holds.part, format.part(part) == nil else { return nil }
      let nearest = NearestName.find(part, among: format.parts.map(\.name))
      return ReadingProblem(.unknownValue(name: "of", value: part, nearest: nearest), at: node)
    }
  }
}

extension Format.Holds {
  /// The same with a kind of part, where it holds one.
  func holding(_ part: String) -> Format.Holds {
    switch self {
    case .statement: .statement(of: part)
    case .part: .part(of: part)
    case .collection: .collection(of: part)
    default: self
    }
  }

  /// The kind of part that stands in the field; nil for a field that holds no part.
  public var part: String? {
    switch self {
    case .statement(let part), .part(let part), .collection(let part): part
    case .text, .texts, .names, .word, .number, .flag, .language, .files: nil
    }
  }
}
