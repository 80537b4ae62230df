public import LocatedYAML

/// A lexicon as its YAML file has it: `lexicon: name` and `entries`, each with terms for a language
/// and whatever attributes a rule may choose by. With `inflect: none` its terms match only as written,
/// with `inflect: last` only the last word of a phrase has other forms.
public struct LexiconSource: Sendable {
  public let name: String
  let entries: [Entry]
  public let problems: [ReadingProblem]

  struct Entry: Sendable {
    var attributes: [(key: String, value: String)] = []
    var terms: [(language: Language, terms: [String])] = []

    var inflected: InflectedWords {
      attributes.first { $0.key == "inflect" }.flatMap { InflectedWords(rawValue: $0.value) } ?? .all
    }
  }

  /// Reads one document. A term with `<name>` stands for as many terms as `sets` has words under that name.
  public init(_ node: YAMLNode) {
    var reader = MappingReader(node)
    name = reader.requiredText("lexicon") ?? ""
    let sets = (reader.mapping("sets")?.node.pairs ?? []).map { ($0.key.text, $0.value.elements.map(\.text)) }
    var problems: [ReadingProblem] = []
    entries = reader.list("entries").map { Self.entry($0, sets, &problems) }
    // reader.finish()
    self.problems = reader.problems + problems
  }

  private static func expand(_ term: String, _ sets: [(name: String, words: [String])]) -> [String] {
    guard let set = sets.first(where: { term.contains("<\($0.name)>") }) else { return [term] }
    return set.words.map { term.replacing("<\(set.name)>", with: $0) }
  }

  private static func entry(
    _ node: YAMLNode, _ sets: [(name: String, words: [String])], _ problems: inout [ReadingProblem]
  ) -> Entry {
    var entry = Entry()
    if node.kind != .mapping {
      problems.append(ReadingProblem(.wrongKind(name: "entries", expected: .mapping), at: node))
    }
    for pair in node.pairs {
      switch pair.value.kind {
      case .sequence:
        let terms = pair.value.elements.filter { $0.kind == .scalar }.map(\.text)
        entry.terms.append((Language(rawValue: pair.key.text), terms.flatMap { expand($0, sets) }))
      case .scalar:
        entry.attributes.append((pair.key.text, pair.value.text))
      default:
        problems.append(ReadingProblem(.wrongKind(name: pair.key.text, expected: .textOrList), at: pair.value))
      }
    }
    return entry
  }
}
