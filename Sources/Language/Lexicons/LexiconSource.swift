public import LocatedYAML

/// A lexicon as its YAML file has it: `lexicon: name` and `entries`, each with terms for a language
/// whatever attributes a rule may choose by, and `inflect`, which is one of ``TermForms``.
public struct LexiconSource: Sendable {
  public let name: String
  let entries: [Entry]
  public let problems: [ReadingProblem]
  /// Where it stands.
  public let node: YAMLNode
  /// The bytes of its terms and attributes, with what its entries and languages take besides.
  public let size: Int

  /// In bytes: so much, inflected, can be packed of all lexicons of a user together.
  public static let sizeLimit = 150_000
  /// In bytes: what an entry takes that says nothing, and what a lexicon takes, and each of its languages.
  private static let entrySize = 8, headSize = 60
  /// In words: longer terms cannot be looked for.
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
    let name = reader.requiredText("lexicon") ?? ""
    self.name = name.utf8.count < LexiconBook.wordLimit ? name : ""
    if name != self.name { reader.report(.wrongKind(name: "lexicon", expected: .text), at: node) }
    let sets = (reader.mapping("sets")?.node.pairs ?? []).map { ($0.key.text, $0.value.elements.map(\.text)) }
    var problems: [ReadingProblem] = []
    var room = Self.sizeLimit - Self.headSize
    var entries: [Entry] = []
    var languages: Set<Language> = []
    for node in reader.list("entries") {
      let entry = Self.entry(node, sets, &room, &problems)
      for (language, _) in entry.terms where languages.insert(language).inserted { room -= Self.headSize }
      guard room >= 0 else {
        problems.append(Self.tooManyTerms(at: node))
        break
      }
      entries.append(entry)
    }
    reader.finish()
    self.entries = entries
    self.node = node
    size = Self.sizeLimit - max(room, 0)
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

  /// The terms of a node, without those that are too long to be looked for, which is reported.
  private static func terms(
    _ node: YAMLNode, _ sets: [(name: String, words: [String])], _ room: inout Int, _ problems: inout [ReadingProblem]
  ) -> [String] {
    let terms = expand(node.text, sets, &room)
    let counts = terms.map { $0.split { !$0.isLetter && !$0.isNumber }.count }
    if let count = counts.first(where: { $0 > wordLimit }) {
      let values = ["count": "\(count)", "limit": "\(wordLimit)"]
      problems.append(ReadingProblem(.other(.termTooLong, values: values), at: node))
    }
    return zip(terms, counts).filter { $1 <= wordLimit }.map(\.0)
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
    var entry = Entry()
    room -= entrySize
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
        let terms = nodes.flatMap { Self.terms($0, sets, &room, &problems) }
        entry.terms.append((Language(rawValue: pair.key.text), terms))
      case .scalar where pair.key.text == "inflect":
        entry.forms = TermForms(rawValue: pair.value.text) ?? unknownForms(pair.value, &problems)
      case .scalar where pair.isPackable && entry.attributes.count < LexiconBook.attributeLimit:
        entry.attributes.append((pair.key.text, pair.value.text))
        room -= pair.key.utf8.count + pair.value.utf8.count
      default:
        problems.append(ReadingProblem(.wrongKind(name: pair.key.text, expected: .textOrList), at: pair.value))
      }
    }
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

extension YAMLPair {
  /// Whether the key and the value of an attribute are short enough.
  fileprivate var isPackable: Bool { max(key.utf8.count, value.utf8.count) < LexiconBook.wordLimit }
}

extension Substring {
  /// The term without the mark that it stands for this form only.
  fileprivate var trimmingExactMark: String { String(drop { $0 == "=" }) }
}
