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

  init(_ place: Problem.Place?, _ subject: Subject) {
    switch place {
    case .words(let text, let bytes)?: self.init(words: bytes, of: text, subject.culture)
    case .part(let part)?: self.init(part, subject.culture)
    case nil:
      if let text = subject.text {
        self.init(words: 0..<text.passage.text.count, of: text, subject.culture)
      } else {
        self.init(subject.part, subject.culture)
      }
    }
  }

  private init(words bytes: Range<Int>, of text: Culture.Text, _ culture: Culture) {
    let node = text.node
    let part = culture.parts[text.part]
    location = Location(
      file: node.tree.source.name, document: node.tree.document, range: ScalarMap(node).range(of: bytes))
    path = text.path
    namedPath = culture.namedPath(of: part) + text.path.dropFirst(part.path.count)
    self.text = text.passage.string(bytes)
    name = culture.name(of: part)
    field = text.field
    language = text.passage.language
  }

  private init(_ part: Culture.Part, _ culture: Culture) {
    let node = culture.place(of: part)
    let wholeText = node.kind == .scalar ? 0..<node.utf8.count : nil
    location = Location(
      file: node.tree.source.name, document: node.tree.document,
      range: wholeText.map { ScalarMap(node).range(of: $0) } ?? node.range)
    path = part.path
    namedPath = culture.namedPath(of: part)
    text = node.kind == .scalar ? node.text : ""
    name = culture.name(of: part)
    field = nil
    language = culture.texts(of: part, in: Format.nameField).first?.passage.language
  }
}

extension Culture {
  /// What a part is called: its name, else its key.
  func name(of part: Part) -> String {
    let node = place(of: part)
    return node.kind == .scalar ? node.text : ""
  }

  /// The path with names in place of numbers.
  func namedPath(of part: Part) -> String {
    guard let open = part.path.lastIndex(of: "["), part.path.hasSuffix("]") else { return part.path }
    return "\(part.path[..<open])[\(name(of: part))]"
  }
}
