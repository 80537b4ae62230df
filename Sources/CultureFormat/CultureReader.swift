public import Language
public import LocatedYAML
import Places

/// Reads a YAML document as a culture. Nothing wrong stops it: it becomes a problem with a place.
public struct CultureReader {
  let format: Format
  let lexicons: Lexicons
  private let detector: LanguageDetector
  var draft: CultureDraft
  public internal(set) var problems: [ReadingProblem] = []
  /// The language that the document being read states; nil where each text tells its own.
  private var language: Language?
  /// Of the few languages that were met.
  private var caches: [Culture.PassageCache] = []
  /// What was read at each node, so that one to which aliases lead is read once and stands wherever they do.
  private var textsByNode: [NodeID: Int] = [:]
  private var partsByNode: [NodeID: Int] = [:]
  /// Whether there can be several ways to a node; in most documents there are not, and nothing is kept by nodes.
  private let sharesNodes: Bool

  private struct NodeID: Hashable {
    let tree: ObjectIdentifier
    let node: Int
    /// As what it was read.
    let kind: String

    init(_ node: YAMLNode, _ kind: String) {
      tree = ObjectIdentifier(node.tree)
      self.node = node.resolved.id
      self.kind = kind
    }
  }

  /// Reads a document and the documents it includes.
  public static func read(
    _ document: YAMLTree, including included: [YAMLTree] = [], format: Format, lexicons: Lexicons,
    detector: LanguageDetector
  ) -> (culture: Culture, problems: [ReadingProblem]) {
    let documents = [document] + included
    var reader = CultureReader(documents, format: format, lexicons: lexicons, detector: detector)
    reader.readAll(documents)
    return (reader.draft.culture, reader.problems)
  }

  private init(_ documents: [YAMLTree], format: Format, lexicons: Lexicons, detector: LanguageDetector) {
    self.format = format
    self.lexicons = lexicons
    self.detector = detector
    draft = CultureDraft(language: .english, node: documents[0].root)
    sharesNodes = documents.count > 1 || documents[0].hasAliases
  }

  private mutating func readAll(_ documents: [YAMLTree]) {
    guard let kind = format.part(Format.root) else { return }
    let stated = statedLanguage(documents[0])
    draft.language = stated ?? mainLanguage(documents)
    let root = add(kind.name, path: "", parent: nil, node: documents[0].root, key: nil)
    for document in documents {
      guard document.root.kind == .mapping else {
        report(.wrongKind(name: "", expected: .mapping), at: document.root)
        continue
      }
      language = statedLanguage(document) ?? stated
      checkLanguage(document, kind)
      readFields(of: document.root, into: root, kind, isIncluded: document !== documents[0])
    }
  }

  /// A language without word lists is no mistake, but the reader should know what is not judged.
  private mutating func checkLanguage(_ document: YAMLTree, _ root: Format.PartKind) {
    guard let language = statedLanguage(document), !Language.known.contains(language),
      let node = document.root.pairs.first(where: { root.field(forKey: $0.key.text)?.holds == .language })?.value
    else { return }
    let code = Language.named(language.rawValue).map { ["code": $0.rawValue] } ?? [:]
    report(.other(.noWordLists, values: ["name": language.rawValue].merging(code) { $1 }), at: node)
  }

  mutating func report(_ kind: ReadingProblem.Kind, at node: YAMLNode, related: YAMLNode? = nil) {
    problems.append(ReadingProblem(kind, at: node, related: related))
  }

  // MARK: parts

  mutating func add(_ kind: String, path: String, parent: Int?, node: YAMLNode, key: YAMLNode?) -> Int {
    let id = draft.parts.count
    draft.parts.append(PartDraft(id: id, kind: kind, path: path, parent: parent, node: node, key: key))
    return id
  }

  /// The part that an earlier way to a node led to; nil on the first.
  func knownPart(_ node: YAMLNode, of kind: String) -> Int? { sharesNodes ? partsByNode[NodeID(node, kind)] : nil }

  mutating func remember(part: Int, at node: YAMLNode, of kind: String) {
    if sharesNodes { partsByNode[NodeID(node, kind)] = part }
  }

  // MARK: texts

  /// Reads the text of a scalar, or each language's text of a bilingual map.
  mutating func texts(of node: YAMLNode, _ field: FieldPath) -> Culture.IDs {
    var texts: Culture.IDs = []
    addText(node, field, to: &texts)
    return texts
  }

  /// The same for one of several.
  mutating func addText(_ node: YAMLNode, _ field: FieldPath, to texts: inout Culture.IDs) {
    if node.kind == .scalar { return texts.append(addText(node, field, language: nil)) }
    guard let languages = node.languages else { return report(.wrongKind(name: field.key, expected: .text), at: node) }
    for (language, text) in languages {
      if text.kind == .scalar {
        texts.append(addText(text, field, language: language))
      } else {
        report(.wrongKind(name: language.rawValue, expected: .text), at: text)
      }
    }
  }

  private mutating func addText(_ node: YAMLNode, _ field: FieldPath, language: Language?) -> Int {
    let id = draft.texts.count
    if sharesNodes {
      let key = NodeID(node, language?.rawValue ?? "")
      if let known = textsByNode[key] { return known }
      textsByNode[key] = id
    }
    var place = field.place
    place.isBilingual = language != nil
    let text = TextBytes(node.utf8)
    let language = language ?? self.language ?? detector.language(of: text) ?? draft.language
    let (marks, passage) = cache(in: language).read(text, number: id)
    draft.texts.append(
      Culture.Text(id: id, of: field.part, field: field.name, place, node: node.resolved, marks: marks, passage))
    return id
  }

  private mutating func cache(in language: Language) -> Culture.PassageCache {
    for known in caches where known.language == language { return known }
    let new = Culture.PassageCache(in: language, lexicons)
    caches.append(new)
    return new
  }

  // MARK: language

  /// The language that a document states for its texts.
  private func statedLanguage(_ document: YAMLTree) -> Language? {
    let root = format.part(Format.root)
    let stated = document.root.pairs.first { root?.field(forKey: $0.key.text)?.holds == .language }
    return stated.flatMap { $0.value.kind == .scalar ? Language(rawValue: $0.value.text) : nil }
  }

  /// The language of the texts that tell none themselves: by the keys, then by all texts together.
  private func mainLanguage(_ documents: [YAMLTree]) -> Language {
    let root = format.part(Format.root)
    let usesAliases = documents.flatMap(\.root.pairs).contains { pair in
      root?.field(forKey: pair.key.text)?.aliases[.estonian] == pair.key.text
    }
    if usesAliases { return .estonian }
    return detector.language(of: TextBytes(copying: documents.flatMap(\.allTexts))) ?? .english
  }
}

/// Where a field's texts go.
struct FieldPath {
  let part: Int
  let name: String
  /// The key as written, for messages.
  let key: String
  var place = Culture.Text.Place()
}

extension YAMLNode {
  /// The texts of a bilingual map, if that is what it is: every key is a language's code.
  var languages: [(Language, YAMLNode)]? {
    guard kind == .mapping, firstKey?.isLanguageCode == true else { return nil }
    let pairs = pairs
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.key.isLanguageCode }) else { return nil }
    return pairs.map { (Language(rawValue: $0.key.text), $0.value) }
  }

  private var isLanguageCode: Bool {
    utf8.count == 2 && utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }
}
