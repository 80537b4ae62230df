import CultureFormat
import Language
import LocatedYAML
import Places

/// What is good YAML and says something else than its author meant.
struct Misreadings {
  private let document: YAMLTree
  private let certain: CertainRemedies
  private let unknown: [Position: String?]
  private let wrongKind: Set<Position>
  /// Where one text should stand, or one with more fields beside it.
  private let untold: Set<Position>
  private let texts: TextMisreadings
  private let lists: ListMisreadings

  /// - Parameters:
  ///   - read: the document as a culture, and what is wrong with it.
  ///   - aliases: the words behind each `*` of the file.
  init(
    _ document: YAMLTree, _ read: (culture: Culture, problems: [ReadingProblem])?, _ aliases: Set<Substring>,
    _ certain: CertainRemedies
  ) {
    let problems = read?.problems ?? []
    self.document = document
    self.certain = certain
    texts = TextMisreadings(aliases, certain)
    lists = ListMisreadings(read?.culture.parts ?? [], problems, certain)
    let keys = problems.compactMap { problem -> (Position, String?)? in
      switch problem.kind {
      case .unknownKey(_, let nearest): return (problem.location.range.start, nearest)
      case .other(.strayText, _): return (problem.location.range.start, nil)
      default: return nil
      }
    }
    unknown = Dictionary(keys) { first, _ in first }
    untold = Set(problems.filter(\.wantsText).map(\.location.range.start))
    wrongKind = Set(problems.filter { $0.name == .wrongKind }.map(\.location.range.start))
  }

  func note(_ patient: inout Patient) {
    if document.root.kind == .scalar, !document.root.isNull { return texts.noteKeyless(document.root, &patient) }
    visit(document.root, inList: false, &patient)
  }

  private func visit(_ node: YAMLNode, inList: Bool, _ patient: inout Patient) {
    if node.isAlias { return }
    switch node.kind {
    case .mapping: visit(mapping: node, inList: inList, &patient)
    case .sequence: for element in node.elements { visit(element, inList: true, &patient) }
    case .scalar, .alias:
      if !noteBullets(node, &patient), !lists.note(node, inList: inList, &patient) { texts.note(node, &patient) }
    }
  }

  private func visit(mapping node: YAMLNode, inList: Bool, _ patient: inout Patient) {
    // What a mapping merges is visited where it stands, before the mapping.
    let pairs = node.pairs.filter { $0.key.offsets.lowerBound >= node.offsets.lowerBound }
    if inList, pairs.count == 1, !isFlow(node), noteColon(node, pairs[0], &patient) { return }
    if inList, !isFlow(node), noteName(pairs, &patient) { return }
    if isFlow(node), noteComma(pairs, &patient) { return }
    var taken = pairs.reduce(into: Set<String>()) { $0.formUnion(certain.fields($1.key.text)) }
    for pair in pairs {
      if let right = noteKey(pair.key, taken, &patient) { taken.formUnion(certain.fields(right)) }
      if !noteList(pair, &patient) { visit(pair.value, inList: false, &patient) }
    }
  }

  private func isFlow(_ node: YAMLNode) -> Bool {
    document.source.bytes[document.source.byte(of: node.offsets.lowerBound)...].first == UInt8(ascii: "{")
  }

  // MARK: keys

  /// - Parameter taken: the fields of the keys that stand beside it.
  /// - Returns: the key that was put in its place.
  private func noteKey(_ key: YAMLNode, _ taken: Set<String>, _ patient: inout Patient) -> String? {
    let start = key.range.start
    guard let nearest = unknown[start], key.range.end.line == start.line else { return nil }
    let meant = certain.key(meantBy: key.text)
    guard let right = meant == key.text ? nearest ?? meant : meant ?? nearest else { return nil }
    let isElsewhere = right == key.text
    let name: Ailment.Name = isElsewhere ? .misplacedKey : meant == right ? .capitalKey : .misspeltKey
    let ailment = Ailment(name, ["key": key.text, "nearest": right])
    guard !isElsewhere, taken.isDisjoint(with: certain.fields(right)) else {
      patient.note(ailment, at: start.line - 1)
      return nil
    }
    let line = YAMLLine(patient.lines[start.line - 1])
    patient.mend([start.line - 1: line.replacing(scalars: key.range, with: right)], ailment)
    return right
  }

  /// `- Recruitment:` with keys beside it: the name of an entry that stands as a key.
  private func noteName(_ pairs: [YAMLPair], _ patient: inout Patient) -> Bool {
    guard pairs.count > 1, let key = pairs.first?.key, pairs[0].value.isNull, unknown[key.range.start] == .some(nil),
      let beside = pairs.dropFirst().first(where: { certain.key(meantBy: $0.key.text) != nil })?.key.text,
      !pairs.contains(where: { certain.areSame(certain.key(meantBy: $0.key.text) ?? "", Format.nameField) })
    else { return false }
    let index = key.range.start.line - 1
    let line = YAMLLine(patient.lines[index])
    guard let range = line.key, !line.dashes.isEmpty, line.value.isEmpty else { return false }
    let text = "\(certain.nameKey(beside: beside)): " + String(line.letters[range])
    let mended = [index: line.replacing(range.lowerBound..<range.upperBound + 1, with: text)]
    patient.mend(mended, Ailment(.entryName, ["name": certain.nameKey(beside: beside), "text": key.text]))
    var taken: Set<String> = []
    for pair in pairs.dropFirst() {
      if let right = noteKey(pair.key, taken, &patient) { taken.formUnion(certain.fields(right)) }
      if !noteList(pair, &patient) { visit(pair.value, inList: false, &patient) }
    }
    return true
  }

  // MARK: lists

  /// Lines with bullets that are one text to YAML, where the key takes a list.
  private func noteBullets(_ node: YAMLNode, _ patient: inout Patient) -> Bool {
    let index = node.range.start.line - 1
    if let remedy = entries(at: index, patient.lines) {
      patient.mend(remedy)
      return true
    }
    let bullets = Bullets(lines: patient.lines, certain: certain)
    guard node.style == .plain, YAMLLine(patient.lines[index]).bullet != nil,
      let remedy = bullets.remedy(at: index, isSound: true)
    else { return false }
    patient.mend(remedy)
    return true
  }

  private func entries(at index: Int, _ lines: [String]) -> Remedy? {
    guard YAMLLine(lines[index]).bullet != nil, case .key(let key) = Outline(lines[..<index], certain).end else { return nil }
    return BulletEntries(lines: lines, certain: certain).remedy(at: index, below: key)
  }

  /// A list of texts where one text is wanted: its lines as they stand.
  private func noteList(_ pair: YAMLPair, _ patient: inout Patient) -> Bool {
    guard !pair.value.isAlias, pair.value.kind == .sequence, untold.contains(pair.value.range.start) else { return false }
    let index = pair.key.range.start.line - 1
    let ailment = Ailment(.listForText, ["key": pair.key.text])
    let lines = YAMLLine(patient.lines[index]).lines(ofTextBelow: index, patient.lines)
    if let lines, pair.value.elements.allSatisfy({ $0.kind == .scalar && !$0.isAlias }) {
      patient.mend(lines, ailment)
      return true
    }
    return false
  }

  /// `- We say: no` in a list of texts: a text with a colon, but to YAML a key and a value.
  private func noteColon(_ mapping: YAMLNode, _ pair: YAMLPair, _ patient: inout Patient) -> Bool {
    let index = mapping.range.start.line - 1
    let line = YAMLLine(patient.lines[index])
    guard wrongKind.contains(mapping.range.start), pair.value.kind == .scalar, pair.value.range.end.line == index + 1,
      line.keyText != nil, !line.value.isEmpty
    else { return false }
    let whole = line.content..<line.value.upperBound
    patient.mend([index: line.replacing(whole, with: Quoting(String(line.letters[whole])).quoted)], Ailment(.colon))
    return true
  }

  /// `{name: a, b}`: what stands behind a comma is a key of its own.
  private func noteComma(_ pairs: [YAMLPair], _ patient: inout Patient) -> Bool {
    let stray = pairs.indices.dropFirst().first { isStray(pairs[$0]) && !isStray(pairs[$0 - 1]) }
    guard let stray else { return false }
    let owner = pairs[stray - 1].value
    let last = pairs[stray...].prefix(while: isStray).last ?? pairs[stray]
    let range = SourceRange(start: owner.range.start, end: last.key.range.end)
    guard owner.kind == .scalar, !owner.isNull, range.start.line == range.end.line else { return false }
    let line = YAMLLine(patient.lines[range.start.line - 1])
    let text = line.scalars(range)
    patient.mend([range.start.line - 1: line.replacing(scalars: range, with: Quoting(text).quoted)], Ailment(.flowComma))
    return true
  }

  private func isStray(_ pair: YAMLPair) -> Bool { pair.value.isNull && unknown[pair.key.range.start] != nil }
}

extension ReadingProblem {
  fileprivate var wantsText: Bool {
    if case .wrongKind(_, let expected) = kind { expected == .text || expected == .textOrMapping } else { false }
  }
}
