import Language
import LocatedYAML

extension CultureReader {
  /// Reads a list of maps or of names, or a map from name to body.
  ///
  /// - Parameter first: the number of the first part, where earlier ones come from another file.
  mutating func readCollection(_ node: YAMLNode, of kind: String, _ path: FieldPath, from first: Int) -> Culture.IDs {
    guard let kind = format.part(kind) else { return [] }
    var parts: Culture.IDs = []
    let list = self.path(to: path)
    switch node.kind {
    case .sequence:
      for (index, element) in node.elements.enumerated() {
        let part = readElement(element, of: kind, path: "\(list)[\(first + index)]", in: path.part)
        if let part { parts.append(part) }
      }
    case .mapping:
      for (index, pair) in node.pairs.enumerated() {
        parts.append(readEntry(pair, of: kind, path: "\(list)[\(first + index)]", in: path.part))
      }
    default:
      report(.wrongKind(name: path.key, expected: .collection), at: node)
    }
    return parts
  }

  /// An element of a list: a name, a name in several languages, or a map of fields.
  private mutating func readElement(
    _ node: YAMLNode, of kind: Format.PartKind, path: String, in parent: Int
  ) -> Int? {
    if node.isNull { return nil }
    if let known = knownPart(node, of: kind.name) { return known }
    let part = add(kind.name, path: path, parent: parent, node: node.resolved, key: nil)
    remember(part: part, at: node, of: kind.name)
    if node.kind == .scalar || node.languages != nil {
      readName(node, kind, into: part)
    } else if let pair = namedPair(node, kind) {
      readBody(of: pair, kind, into: part)
    } else if node.kind == .mapping {
      readFields(of: node, into: part, kind)
    } else {
      report(.wrongKind(name: path, expected: .textOrMapping), at: node)
    }
    return part
  }

  /// `- Care: we call back`: the only pair of an element, whose key is like none that the part has.
  private func namedPair(_ node: YAMLNode, _ kind: Format.PartKind) -> YAMLPair? {
    guard node.kind == .mapping, let key = node.firstKey?.text, !Format.isOwn(key), kind.field(forKey: key) == nil
    else { return nil }
    let pairs = node.pairs
    guard pairs.count == 1 else { return nil }
    return NearestName.find(key, among: kind.keys(preferring: draft.language)) == nil ? pairs[0] : nil
  }

  /// An entry of a map from name to body.
  private mutating func readEntry(_ pair: YAMLPair, of kind: Format.PartKind, path: String, in parent: Int) -> Int {
    let part = add(kind.name, path: path, parent: parent, node: pair.value.resolved, key: pair.key)
    readBody(of: pair, kind, into: part)
    return part
  }

  /// The key is the name; the value the fields, or the text of the one that describes.
  private mutating func readBody(of pair: YAMLPair, _ kind: Format.PartKind, into part: Int) {
    readName(pair.key, kind, into: part)
    if pair.value.kind == .mapping, pair.value.languages == nil {
      readFields(of: pair.value, into: part, kind)
    } else if !pair.value.isNull {
      let field = kind.field(Format.descriptionField)?.name ?? kind.fields.first { $0.holds == .text && $0.name != Format.nameField }?.name
      let name = field ?? Format.descriptionField
      let text = FieldPath(part: part, name: name, key: pair.key.text)
      append(name, nil, .texts(texts(of: pair.value, text)), to: part)
    }
  }

  /// The name of a part of a collection; a word where the format says that names of its kind are no prose.
  private mutating func readName(_ node: YAMLNode, _ kind: Format.PartKind, into part: Int) {
    let path = FieldPath(part: part, name: Format.nameField, key: Format.nameField)
    let isProse = kind.field(Format.nameField)?.holds == .text
    append(Format.nameField, nil, isProse ? .texts(texts(of: node, path)) : .words([node]), to: part)
  }
}
