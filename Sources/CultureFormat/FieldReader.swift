import Language
import LocatedYAML
import Places

extension CultureReader {
  /// Reads the pairs of a mapping as fields of a part; what an included file says of itself is no field.
  mutating func readFields(of node: YAMLNode, into part: Int, _ kind: Format.PartKind, isIncluded: Bool = false) {
    let pairs = node.pairs
    if !isIncluded { draft.parts[part].reserve(pairs.count) }
    var written: Set<String>?
    for pair in pairs {
      let key = pair.key.text
      if Format.isOwn(key) {
        readOwn(pair, key, into: part)
      } else if let field = kind.field(forKey: key) {
        if isIncluded, field.holds == .language || field.holds == .files { continue }
        readField(field, pair, FieldPath(part: part, name: field.name, key: key))
      } else {
        let known = written ?? Set(pairs.compactMap { kind.field(forKey: $0.key.text)?.name })
        written = known
        reportUnknown(pair, kind, beside: known)
      }
    }
  }

  /// A key without a value is most often what stands behind a comma in `{…}`; one in the author's own words mostly has
  /// a known one among them.
  ///
  /// - Parameter written: the fields that stand in the same mapping.
  private mutating func reportUnknown(_ pair: YAMLPair, _ kind: Format.PartKind, beside written: Set<String>) {
    let name = pair.key.text
    let known = kind.keys(preferring: draft.language)
    let nearest = NearestName.find(name, among: known)
    if pair.value.isNull, nearest == nil { return report(.other(.strayText, values: ["name": name]), at: pair.key) }
    let certain = NearestName.certain(name, among: known)
    let isFree = certain.flatMap(kind.field(forKey:)).map { !written.contains($0.name) } ?? false
    problems.append(
      ReadingProblem(
        .unknownKey(name: name, nearest: nearest ?? NearestName.contained(in: name, among: known)), at: pair.key, replacement: isFree ? certain : nil))
  }

  private mutating func readField(_ field: Format.Field, _ pair: YAMLPair, _ path: FieldPath) {
    guard !pair.value.isNull else { return }
    if let earlier = draft.parts[path.part].field(field.name) { return merge(field, pair, path, with: earlier) }
    append(field.name, pair.key, content(of: field, pair, path), to: path.part)
  }

  /// A field that an included file has too: collections grow, anything else can be said once.
  private mutating func merge(_ field: Format.Field, _ pair: YAMLPair, _ path: FieldPath, with earlier: Culture.Field) {
    let isOtherFile = earlier.key?.tree.source.name != pair.key.tree.source.name
    guard case .collection(let kind) = field.holds, case .parts(var parts) = earlier.content, isOtherFile else {
      let name: ReadingProblem.Name = isOtherFile ? .sectionTwice : .keyTwice
      return report(.other(name, values: ["name": pair.key.text]), at: pair.key, related: earlier.key)
    }
    for part in readCollection(pair.value, of: kind, path, from: parts.count) { parts.append(part) }
    draft.parts[path.part].replace(Culture.Field(name: field.name, key: earlier.key, content: .parts(parts)))
  }

  mutating func append(_ name: String, _ key: YAMLNode?, _ content: Culture.Content?, to part: Int) {
    guard let content else { return }
    draft.parts[part].append(Culture.Field(name: name, key: key, content: content))
  }

  /// Where a part stands that a field holds.
  func path(to field: FieldPath) -> String {
    let path = draft.parts[field.part].path
    return path.isEmpty ? field.name : "\(path).\(field.name)"
  }

  /// What a field says; nil where it is of the wrong kind, which is reported.
  private mutating func content(of field: Format.Field, _ pair: YAMLPair, _ path: FieldPath) -> Culture.Content? {
    switch field.holds {
    case .text: return .texts(texts(of: pair.value, path))
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

  private mutating func readTexts(_ node: YAMLNode, _ path: FieldPath) -> Culture.IDs {
    guard node.kind == .sequence else { return self.texts(of: node, path) }
    var texts: Culture.IDs = []
    for (index, element) in node.elements.enumerated() where !element.isNull {
      var path = path
      path.place.position = Int32(index)
      addText(element, path, to: &texts)
    }
    return texts
  }

  private mutating func readOwn(_ pair: YAMLPair, _ key: String, into part: Int) {
    let path = FieldPath(part: part, name: key, key: key)
    let isProse = pair.value.kind == .scalar || pair.value.elements.contains { $0.kind == .scalar }
      || pair.value.languages != nil
    if isProse { append(key, pair.key, .texts(readTexts(pair.value, path)), to: part) }
  }

  // MARK: parts

  private mutating func readStatement(_ pair: YAMLPair, of kind: String, _ path: FieldPath) -> Culture.IDs {
    let part = add(kind, path: self.path(to: path), parent: path.part, node: pair.value.resolved, key: pair.key)
    if pair.value.kind == .scalar || pair.value.languages != nil {
      var text = FieldPath(part: part, name: Format.statementField, key: path.key)
      text.place.isInField = false
      append(Format.statementField, nil, .texts(texts(of: pair.value, text)), to: part)
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
    let part = add(kind.name, path: self.path(to: path), parent: path.part, node: pair.value.resolved, key: pair.key)
    remember(part: part, at: pair.value, of: kind.name)
    readFields(of: pair.value, into: part, kind)
    return part
  }
}
