import Language
import LocatedYAML
import Places

extension CultureReader {
  /// Reads the pairs of a mapping as fields of a part; what an included file says of itself is no field.
  mutating func readFields(of node: YAMLNode, into part: Int, _ kind: Format.PartKind, isIncluded: Bool = false) {
    for pair in node.pairs {
      let key = pair.key.text
      if key.hasPrefix(Format.ownPrefix) {
        readOwn(pair, into: part)
      } else if let field = kind.field(forKey: key) {
        if isIncluded, field.holds == .language || field.holds == .files { continue }
        readField(field, pair, into: part)
      } else {
        reportUnknown(pair, kind, beside: node)
      }
    }
  }

  /// A key without a value is most often what stands behind a comma in `{…}`.
  private mutating func reportUnknown(_ pair: YAMLPair, _ kind: Format.PartKind, beside node: YAMLNode) {
    let name = pair.key.text
    let known = kind.keys(preferring: culture.language)
    let nearest = NearestName.find(name, among: known)
    if pair.value.isNull, nearest == nil { return report(.other(.strayText, values: ["name": name]), at: pair.key) }
    let written = Set(node.pairs.compactMap { kind.field(forKey: $0.key.text)?.name })
    let certain = NearestName.certain(name, among: known).filter { !written.contains(kind.field(forKey: $0)?.name ?? "") }
    problems.append(ReadingProblem(.unknownKey(name: name, nearest: nearest), at: pair.key, replacement: certain))
  }

  private mutating func readField(_ field: Format.Field, _ pair: YAMLPair, into part: Int) {
    guard !pair.value.isNull else { return }
    let path = FieldPath(part: part, name: field.name, key: pair.key.text, path: path(of: field.name, in: part))
    if let earlier = culture.parts[part].field(field.name) { return merge(field, pair, path, with: earlier) }
    append(field.name, pair.key, content(of: field, pair, path), to: part)
  }

  /// A field that an included file has too: collections grow, anything else can be said once.
  private mutating func merge(_ field: Format.Field, _ pair: YAMLPair, _ path: FieldPath, with earlier: Culture.Field) {
    let isOtherFile = earlier.key?.tree.source.name != pair.key.tree.source.name
    guard case .collection(let kind) = field.holds, case .parts(let parts) = earlier.content, isOtherFile else {
      let name: ReadingProblem.Name = isOtherFile ? .sectionTwice : .keyTwice
      return report(.other(name, values: ["name": pair.key.text]), at: pair.key, related: earlier.key)
    }
    let more = readCollection(pair.value, of: kind, path, from: parts.count)
    guard let index = culture.parts[path.part].fields.firstIndex(where: { $0.name == field.name }) else { return }
    culture.parts[path.part].fields[index].content = .parts(parts + more)
  }

  private mutating func append(_ name: String, _ key: YAMLNode?, _ content: Culture.Content?, to part: Int) {
    guard let content else { return }
    culture.parts[part].fields.append(Culture.Field(name: name, key: key, content: content))
  }

  private func path(of field: String, in part: Int) -> String {
    let path = culture.parts[part].path
    return path.isEmpty ? field : "\(path).\(field)"
  }

  /// What a field says; nil where it is of the wrong kind, which is reported.
  private mutating func content(of field: Format.Field, _ pair: YAMLPair, _ path: FieldPath) -> Culture.Content? {
    switch field.holds {
    case .text: return .texts(addText(pair.value, path))
    case .texts: return .texts(readTexts(pair.value, path))
    case .statement(let kind): return .parts(readStatement(pair, of: kind, path))
    case .part(let kind): return readPart(pair, of: kind, path).map { .parts([$0]) }
    case .collection(let kind): return .parts(readCollection(pair.value, of: kind, path, from: 0))
    case .names, .files: return words(pair.value, path, expected: .textOrList) { $0.kind == .scalar }
    case .language: return words(pair.value, path, expected: .text) { _ in false }
    case .word: return words(pair.value, path, expected: .text) { _ in false }.map { checked($0, field) }
    case .number: return words(pair.value, path, expected: .number) { _ in false }
    case .flag: return words(pair.value, path, expected: .flag) { _ in false }
    }
  }

  // MARK: texts

  private mutating func readTexts(_ node: YAMLNode, _ path: FieldPath) -> [Int] {
    guard node.kind == .sequence else { return addText(node, path) }
    var texts: [Int] = []
    for (index, element) in node.elements.enumerated() where !element.isNull {
      var path = path
      path.path += "[\(index)]"
      texts += addText(element, path, position: index)
    }
    return texts
  }

  private mutating func readOwn(_ pair: YAMLPair, into part: Int) {
    let key = pair.key.text
    let path = FieldPath(part: part, name: key, key: key, path: path(of: key, in: part))
    let isProse = pair.value.kind == .scalar || pair.value.elements.contains { $0.kind == .scalar }
      || pair.value.languages != nil
    if isProse { append(key, pair.key, .texts(readTexts(pair.value, path)), to: part) }
  }

  // MARK: parts

  private mutating func readStatement(_ pair: YAMLPair, of kind: String, _ path: FieldPath) -> [Int] {
    let part = add(kind, path: path.path, parent: path.part, node: pair.value.resolved, key: pair.key)
    if pair.value.kind == .scalar || pair.value.languages != nil {
      let text = FieldPath(part: part, name: Format.statementField, key: path.key, path: path.path)
      append(Format.statementField, nil, .texts(addText(pair.value, text)), to: part)
    } else if pair.value.kind == .mapping {
      if let kind = format.part(kind) { readFields(of: pair.value, into: part, kind) }
    } else {
      report(.wrongKind(name: path.key, expected: .textOrMapping), at: pair.value)
    }
    return [part]
  }

  private mutating func readPart(_ pair: YAMLPair, of kind: String, _ path: FieldPath) -> Int? {
    guard pair.value.kind == .mapping else {
      report(.wrongKind(name: path.key, expected: .mapping), at: pair.value)
      return nil
    }
    guard let kind = format.part(kind) else { return nil }
    if let known = knownPart(pair.value, of: kind.name) { return known }
    let part = add(kind.name, path: path.path, parent: path.part, node: pair.value.resolved, key: pair.key)
    remember(part: part, at: pair.value, of: kind.name)
    readFields(of: pair.value, into: part, kind)
    return part
  }

  private mutating func readCollection(_ node: YAMLNode, of kind: String, _ path: FieldPath, from first: Int) -> [Int] {
    guard let kind = format.part(kind) else { return [] }
    switch node.kind {
    case .sequence:
      return node.elements.enumerated().compactMap { index, element in
        readElement(element, of: kind, path, index: first + index)
      }
    case .mapping:
      return node.pairs.enumerated().map { index, pair in readEntry(pair, of: kind, path, index: first + index) }
    default:
      report(.wrongKind(name: path.key, expected: .collection), at: node)
      return []
    }
  }

  /// An element of a list: a name, a name in several languages, or a map of fields.
  private mutating func readElement(
    _ node: YAMLNode, of kind: Format.PartKind, _ path: FieldPath, index: Int
  ) -> Int? {
    if node.isNull { return nil }
    if let known = knownPart(node, of: kind.name) { return known }
    let parent = path.part
    let path = "\(path.path)[\(index)]"
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
    let pairs = node.pairs
    guard node.kind == .mapping, pairs.count == 1, let key = pairs.first?.key.text, !key.hasPrefix(Format.ownPrefix),
      kind.field(forKey: key) == nil, NearestName.find(key, among: kind.keys(preferring: culture.language)) == nil
    else { return nil }
    return pairs[0]
  }

  /// An entry of a map from name to body.
  private mutating func readEntry(_ pair: YAMLPair, of kind: Format.PartKind, _ path: FieldPath, index: Int) -> Int {
    let part = add(kind.name, path: "\(path.path)[\(index)]", parent: path.part, node: pair.value.resolved, key: pair.key)
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
      let text = FieldPath(part: part, name: name, key: pair.key.text, path: self.path(of: name, in: part))
      append(name, nil, .texts(addText(pair.value, text)), to: part)
    }
  }

  /// The name of a part of a collection; a word where the format says that names of its kind are no prose.
  private mutating func readName(_ node: YAMLNode, _ kind: Format.PartKind, into part: Int) {
    let path = FieldPath(
      part: part, name: Format.nameField, key: Format.nameField, path: path(of: Format.nameField, in: part))
    let isProse = kind.field(Format.nameField)?.holds == .text
    append(Format.nameField, nil, isProse ? .texts(addText(node, path)) : .words([node]), to: part)
  }

  // MARK: words

  /// The words of a field with choices or a lexicon, those that are none reported.
  private mutating func checked(_ content: Culture.Content, _ field: Format.Field) -> Culture.Content {
    guard case .words(let words) = content else { return content }
    let choices = field.choices.isEmpty ? kinds(field) : field.choices.map { $0.word(in: culture.language) }
    for word in words where !choices.isEmpty && !isChoice(word, field) {
      let nearest = NearestName.find(word.text, among: choices) ?? ""
      let values = [
        "name": field.key(in: culture.language), "value": word.text, "choices": choices.joined(separator: ", "), "nearest": nearest,
      ]
      report(.other(.unknownChoice, values: values), at: word)
    }
    return content
  }

  /// The names of what the entries of a field's lexicon stand for.
  private func kinds(_ field: Format.Field) -> [String] {
    guard let lexicon = field.lexicon else { return [] }
    return Set(lexicons.attribute("id", of: lexicon).values).sorted()
  }

  private func isChoice(_ word: YAMLNode, _ field: Format.Field) -> Bool {
    guard let lexicon = field.lexicon else { return field.choice(named: word.text) != nil }
    return !lexicons.ids(named: word.text, in: lexicon).isEmpty
  }

  private mutating func words(
    _ node: YAMLNode, _ path: FieldPath, expected: ReadingProblem.Expected, allowsList: (YAMLNode) -> Bool
  ) -> Culture.Content? {
    let elements = node.kind == .sequence ? node.elements : [node]
    let isList = node.kind == .sequence
    guard !isList || elements.allSatisfy(allowsList), elements.allSatisfy({ $0.kind == .scalar && expected.accepts($0) })
    else {
      report(.wrongKind(name: path.key, expected: expected), at: node)
      return nil
    }
    return .words(elements.map(\.resolved))
  }
}

extension ReadingProblem.Expected {
  /// Whether a scalar can be read as that.
  fileprivate func accepts(_ scalar: YAMLNode) -> Bool {
    switch self {
    case .number: Double(scalar.text)?.isFinite ?? false
    case .flag: FlagWord.value(of: scalar.text) != nil
    default: true
    }
  }
}

extension Optional {
  /// The value if it is as wanted.
  fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> Wrapped? { flatMap { isWanted($0) ? $0 : nil } }
}
