public import LocatedYAML

/// A lexicon as its YAML file has it: `lexicon: name` and `entries`, each with terms for a language
/// whatever attributes a rule may choose by,
/// and `inflect`, which is one of ``TermForms``.
public struct LexiconSource: Sendable {
  public let name: String
  let entries: [Entry]
  public let problems: [ReadingProblem]

  struct Entry: Sendable {
    var forms = TermForms.all
    var attributes: [(key: String, value: String)] = []
    var terms: [(language: Language, terms: [String])] = []
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
      case .scalar where pair.key.text == "inflect":
        entry.forms = TermForms(rawValue: pair.value.text) ?? unknownForms(pair.value, &problems)
      case .scalar:
        entry.attributes.append((pair.key.text, pair.value.text))
      default:
        problems.append(ReadingProblem(.wrongKind(name: pair.key.text, expected: .textOrList), at: pair.value))
      }
    }
    return entry
  }

  private static func unknownForms(_ node: YAMLNode, _ problems: inout [ReadingProblem]) -> TermForms {
    let nearest = NearestName.find(node.text, among: TermForms.allCases.map(\.rawValue))
    problems.append(ReadingProblem(.unknownValue(name: "inflect", value: node.text, nearest: nearest), at: node))
    return .all
  }
}
