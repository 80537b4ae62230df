import CultureFormat
import Language
import LocatedYAML
import Places

/// Where a problem is, in every way a finding says it.
struct FoundPlace {
  let location: Location
  let path: String
  let namedPath: String
  let text: String
  /// The name of the part.
  let name: String
  let field: String?
  let language: Language?
  /// Of the text at ``path``; nil where no words of a text are at fault.
  var words: Range<Int>?

  /// - Parameter maps: where texts came from; made at the first finding in each.
  init(_ place: Problem.Place?, _ subject: Subject, _ maps: inout ScalarMaps) {
    switch place {
    case .words(let text, let bytes)?: self.init(words: bytes, of: text, subject.culture, &maps)
    case .part(let part)?: self.init(part, subject.culture, &maps)
    case .field(let field, let part)?: self.init(field, of: part, subject.culture)
    case .value(let node, let field, let part)?: self.init(value: node, field, part, subject.culture)
    case nil:
      if let text = subject.text {
        self.init(words: 0..<text.passage.text.count, of: text, subject.culture, &maps)
      } else {
        self.init(subject.part, subject.culture, &maps)
      }
    }
  }

  private init(_ field: Culture.Field, of part: Culture.Part, _ culture: Culture) {
    self.init(value: field.key ?? culture.place(of: part), field.name, part, culture)
  }

  private init(value node: YAMLNode, _ field: String, _ part: Culture.Part, _ culture: Culture) {
    let base = part.path.isEmpty ? "" : "."
    location = node.location
    path = part.path + base + field
    namedPath = culture.namedPath(of: part) + base + field
    text = node.text
    name = culture.name(of: part)
    self.field = field
    language = nil
  }

  private init(words bytes: Range<Int>, of text: Culture.Text, _ culture: Culture, _ maps: inout ScalarMaps) {
    let node = text.node
    let part = culture.parts[text.part]
    location = Location(
      file: node.tree.source.name, document: node.tree.document, range: maps[node].range(of: bytes))
    path = culture.path(of: text)
    namedPath = culture.namedPath(of: part) + part.rest(of: path).withoutNumbers
    self.text = text.passage.string(bytes)
    name = culture.name(of: part)
    field = text.field
    language = text.language
    words = bytes
  }

  private init(_ part: Culture.Part, _ culture: Culture, _ maps: inout ScalarMaps) {
    let node = culture.place(of: part)
    let wholeText = node.kind == .scalar ? 0..<node.utf8.count : nil
    location = Location(
      file: node.tree.source.name, document: node.tree.document,
      range: wholeText.map { maps[node].range(of: $0) } ?? node.range)
    path = part.path
    namedPath = culture.namedPath(of: part)
    text = node.kind == .scalar ? node.text : ""
    name = culture.name(of: part)
    field = nil
    language = culture.texts(of: part, in: Format.nameField).first?.language
  }
}

/// The maps of the texts in which something was found; of very many texts, those of the last ones.
struct ScalarMaps {
  private var maps: [Key: ScalarMap] = [:]

  private static let most = 256

  private struct Key: Hashable {
    let tree: ObjectIdentifier
    let node: Int
  }

  subscript(node: YAMLNode) -> ScalarMap {
    mutating get {
      let key = Key(tree: ObjectIdentifier(node.tree), node: node.resolved.id)
      if let known = maps[key] { return known }
      let map = ScalarMap(node)
      if maps.count == Self.most { maps = [:] }
      maps[key] = map
      return map
    }
  }
}

extension Culture {
  /// What a part is called: its name, else its key.
  func name(of part: Part) -> String {
    let node = place(of: part)
    return node.kind == .scalar ? node.text : ""
  }

  /// The path with names in place of numbers, for the part and those it stands in.
  func namedPath(of part: Part) -> String {
    guard let parent = part.parent else { return part.path }
    let own = parts[parent].rest(of: part.path)
    guard let open = own.lastIndex(of: "[") else { return namedPath(of: parts[parent]) + own }
    return "\(namedPath(of: parts[parent]))\(own[..<open])[\(name(of: part))]"
  }
}

extension String {
  /// A path below a part with `[]` in place of every number.
  fileprivate var withoutNumbers: String {
    split(separator: "[", omittingEmptySubsequences: false).enumerated().map { index, piece in
      index == 0 ? String(piece) : "[" + piece.drop { $0 != "]" }
    }.joined()
  }
}
