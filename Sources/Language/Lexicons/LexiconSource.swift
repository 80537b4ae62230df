public import LocatedYAML

/// A lexicon as its YAML file has it: `lexicon: name` and `entries`, each with terms for a language
/// whatever attributes a rule may choose by, and `inflect`, which is one of ``TermForms``.
public struct LexiconSource: Sendable {
  public let name: String
  let entries: [Entry]
  public let problems: [ReadingProblem]

  /// Terms that mean the same, in several languages.
  struct Entry: Sendable {
    var forms = TermForms.all
    var attributes: [(key: String, value: String)] = []
    var terms: [(language: Language, terms: [String])] = []

    /// What the entry is called for people: its first term in each language.
    var name: String {
      terms.compactMap { $0.terms.first?.split(separator: ",").first?.trimmingExactMark }.joined(separator: " · ")
    }
  }

  /// Reads one document. A term with `<name>` stands for as many terms as `sets` has words under that name.
  public init(_ node: YAMLNode) {
    var reader = MappingReader(node)
    name = reader.requiredText("lexicon") ?? ""
    let sets = (reader.mapping("sets")?.node.pairs ?? []).map { ($0.key.text, $0.value.elements.map(\.text)) }
    var problems: [ReadingProblem] = []
    entries = reader.list("entries").map { Self.entry($0, sets, &problems) }
    reader.finish()
    self.problems = reader.problems + problems
  }

  /// The terms that a term with names of sets stands for, every set in it replaced by each of its words.
  private static func expand(_ term: String, _ sets: [(name: String, words: [String])]) -> [String] {
    guard let set = sets.first(where: { term.contains("<\($0.name)>") }) else { return [term] }
    return set.words.flatMap { expand(term.replacing("<\(set.name)>", with: $0), sets.filter { $0.name != set.name }) }
  }

  /// The name in `<…>` that is no set's; nil where every one is.
  private static func unknownSet(in term: String, _ sets: [(name: String, words: [String])]) -> String? {
    guard let open = term.firstIndex(of: "<"), let close = term[open...].firstIndex(of: ">") else { return nil }
    let name = String(term[term.index(after: open)..<close])
    return sets.contains { $0.name == name } ? unknownSet(in: String(term[term.index(after: close)...]), sets) : name
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
      case .sequence where pair.key.utf8.count != LexiconBook.codeLength:
        problems.append(ReadingProblem(.wrongKind(name: pair.key.text, expected: .language), at: pair.key))
      case .sequence:
        let nodes = pair.value.elements.filter { $0.kind == .scalar }
        problems += nodes.compactMap { node in
          unknownSet(in: node.text, sets).map { name in
            ReadingProblem(
              .unknownValue(name: "sets", value: name, nearest: NearestName.find(name, among: sets.map(\.name))), at: node)
          }
        }
        let terms = nodes.map(\.text)
        entry.terms.append((Language(rawValue: pair.key.text), terms.flatMap { expand($0, sets) }))
      case .scalar where pair.key.text == "inflect":
        entry.forms = TermForms(rawValue: pair.value.text) ?? unknownForms(pair.value, &problems)
      case .scalar where pair.value.utf8.count < LexiconBook.wordLimit && entry.attributes.count < LexiconBook.attributeLimit:
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

extension Substring {
  /// The term without the mark that it stands for this form only.
  fileprivate var trimmingExactMark: String { String(drop { $0 == "=" }) }
}
