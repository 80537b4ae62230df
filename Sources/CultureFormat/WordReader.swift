import Language
import LocatedYAML

extension CultureReader {
  /// The words of a field with choices or a lexicon, those that are none reported.
  mutating func checked(_ content: Culture.Content, _ field: Format.Field) -> Culture.Content {
    guard case .words(let words) = content else { return content }
    for word in words where !isChoice(word, field) {
      let choices = field.choices.isEmpty ? kinds(field) : field.choices.map { $0.word(in: draft.language) }
      if choices.isEmpty { return content }
      let nearest = NearestName.find(word.text, among: choices) ?? ""
      let values = [
        "name": field.key(in: draft.language), "value": word.text, "choices": choices.joined(separator: ", "), "nearest": nearest,
      ]
      report(.other(.unknownChoice, values: values), at: word)
    }
    return content
  }

  /// The names of what the entries of a field's lexicon stand for.
  private func kinds(_ field: Format.Field) -> [String] {
    guard let lexicon = field.lexicon else { return [] }
    return Set(lexicons.attribute("id", of: lexicon).values).sorted()
  }

  private func isChoice(_ word: YAMLNode, _ field: Format.Field) -> Bool {
    guard let lexicon = field.lexicon else { return field.choice(named: word.text) != nil }
    return !lexicons.ids(named: word.text, in: lexicon).isEmpty
  }

  /// What is no prose: words, numbers, references; nil where it is of another kind, which is reported.
  mutating func words(
    _ node: YAMLNode, _ path: FieldPath, expected: ReadingProblem.Expected, allowsList: (YAMLNode) -> Bool
  ) -> Culture.Content? {
    let elements = node.kind == .sequence ? node.elements : [node]
    let isList = node.kind == .sequence
    guard !isList || elements.allSatisfy(allowsList), elements.allSatisfy({ $0.kind == .scalar && expected.accepts($0) })
    else {
      report(.wrongKind(name: path.key, expected: expected), at: node)
      return nil
    }
    return .words(elements.map(\.resolved))
  }
}

extension ReadingProblem.Expected {
  /// Whether a scalar can be read as that.
  fileprivate func accepts(_ scalar: YAMLNode) -> Bool {
    switch self {
    case .number: Double(scalar.text)?.isFinite ?? false
    case .flag: FlagWord.value(of: scalar.text) != nil
    default: true
    }
  }
}
