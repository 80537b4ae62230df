public import LocatedYAML

/// A lexicon as its YAML file has it: `lexicon: name` and `entries`, each with terms for a language
/// whatever attributes a rule may choose by, and `inflect`, which is one of ``TermForms``.
public struct LexiconSource: Sendable {
  public let name: String
  let entries: [Entry]
  public let problems: [ReadingProblem]
  /// Where it stands.
  public let node: YAMLNode
  /// The bytes of all its terms.
  public let size: Int

  /// In bytes: so much of terms, inflected, can be packed, in all lexicons of a user together.
  public static let sizeLimit = 200_000
  /// Longer terms cannot be looked for.
  private static let wordLimit = 60

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
    var room = Self.sizeLimit
    entries = reader.list("entries").map { Self.entry($0, sets, &room, &problems) }
    reader.finish()
    self.node = node
    size = min(Self.sizeLimit - room, Self.sizeLimit)
    self.problems = reader.problems + problems
  }

  /// The terms that a term with names of sets stands for, every set in it replaced by each of its words.
  ///
  /// - Parameter room: the bytes that are left for terms; below 0 where there were not enough.
  private static func expand(
    _ term: String, _ sets: [(name: String, words: [String])], _ room: inout Int
  ) -> [String] {
    if room < 0 { return [] }
    guard let set = sets.first(where: { term.contains("<\($0.name)>") }) else {
      room -= term.utf8.count
      return [term]
    }
    let others = sets.filter { $0.name != set.name }
    return set.words.flatMap { expand(term.replacing("<\(set.name)>", with: $0), others, &room) }
  }

  /// The problem with a term that is too long to be looked for; nil for others.
  private static func tooLong(_ term: YAMLNode) -> ReadingProblem? {
    let count = term.text.split { !$0.isLetter && !$0.isNumber }.count
    if count <= wordLimit { return nil }
    return ReadingProblem(.other(.termTooLong, values: ["count": "\(count)", "limit": "\(wordLimit)"]), at: term)
  }

  /// The name in `<…>` that is no set's; nil where every one is.
  private static func unknownSet(in term: String, _ sets: [(name: String, words: [String])]) -> String? {
    guard let open = term.firstIndex(of: "<"), let close = term[open...].firstIndex(of: ">") else { return nil }
    let name = String(term[term.index(after: open)..<close])
    return sets.contains { $0.name == name } ? unknownSet(in: String(term[term.index(after: close)...]), sets) : name
  }

  private static func entry(
    _ node: YAMLNode, _ sets: [(name: String, words: [String])], _ room: inout Int, _ problems: inout [ReadingProblem]
  ) -> Entry {
    let hadRoom = room >= 0
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
        problems += nodes.compactMap(tooLong)
        let terms = nodes.filter { tooLong($0) == nil }.map(\.text)
        entry.terms.append((Language(rawValue: pair.key.text), terms.flatMap { expand($0, sets, &room) }))
      case .scalar where pair.key.text == "inflect":
        entry.forms = TermForms(rawValue: pair.value.text) ?? unknownForms(pair.value, &problems)
      case .scalar where pair.value.utf8.count < LexiconBook.wordLimit && entry.attributes.count < LexiconBook.attributeLimit:
        entry.attributes.append((pair.key.text, pair.value.text))
      default:
        problems.append(ReadingProblem(.wrongKind(name: pair.key.text, expected: .textOrList), at: pair.value))
      }
    }
    if hadRoom, room < 0 { problems.append(tooManyTerms(at: node)) }
    return entry
  }

  /// From a place on there is no room for more terms.
  public static func tooManyTerms(at node: YAMLNode) -> ReadingProblem {
    ReadingProblem(.other(.tooManyTerms, values: ["limit": "\(sizeLimit / 1000)"]), at: node)
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
