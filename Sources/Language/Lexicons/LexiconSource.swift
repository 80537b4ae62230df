public import LocatedYAML

/// A lexicon as its YAML file has it: `lexicon: name` and `entries`, each with terms for a language
/// and whatever attributes a rule may choose by. With `inflect: none` its terms match only as written.
public struct LexiconSource: Sendable {
  public let name: String
  let entries: [Entry]
  public let problems: [ReadingProblem]

  struct Entry: Sendable {
    var attributes: [(key: String, value: String)] = []
    var terms: [(language: Language, terms: [String])] = []

    var isInflected: Bool { !attributes.contains { $0 == ("inflect", "none") } }
  }

  /// Reads one document. Keys other than `lexicon` and `entries` are left to whoever knows them.
  public init(_ node: YAMLNode) {
    var reader = MappingReader(node)
    name = reader.requiredText("lexicon") ?? ""
    var problems: [ReadingProblem] = []
    entries = reader.list("entries").map { Self.entry($0, &problems) }
    self.problems = reader.problems + problems
  }

  private static func entry(_ node: YAMLNode, _ problems: inout [ReadingProblem]) -> Entry {
    var entry = Entry()
    if node.kind != .mapping {
      problems.append(ReadingProblem(.wrongKind(name: "entries", expected: .mapping), at: node))
    }
    for pair in node.pairs {
      switch pair.value.kind {
      case .sequence:
        let terms = pair.value.elements.filter { $0.kind == .scalar }.map(\.text)
        entry.terms.append((Language(rawValue: pair.key.text), terms))
      case .scalar:
        entry.attributes.append((pair.key.text, pair.value.text))
      default:
        problems.append(ReadingProblem(.wrongKind(name: pair.key.text, expected: .textOrList), at: pair.value))
      }
    }
    return entry
  }
}
