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

  /// - Parameter problems: what is wrong with the document as a culture.
  init(_ document: YAMLTree, _ problems: [ReadingProblem], _ certain: CertainRemedies) {
    self.document = document
    self.certain = certain
    let keys = problems.compactMap { problem -> (Position, String?)? in
      switch problem.kind {
      case .unknownKey(_, let nearest): return (problem.location.range.start, nearest)
      case .other(.strayText, _): return (problem.location.range.start, nil)
      default: return nil
      }
    }
    unknown = Dictionary(keys) { first, _ in first }
    wrongKind = Set(problems.filter { $0.name == .wrongKind }.map(\.location.range.start))
  }

  func note(_ patient: inout Patient) {
    visit(document.root, inList: false, &patient)
  }

  private func visit(_ node: YAMLNode, inList: Bool, _ patient: inout Patient) {
    if node.isAlias { return }
    switch node.kind {
    case .mapping: visit(mapping: node, inList: inList, &patient)
    case .sequence: for element in node.elements { visit(element, inList: true, &patient) }
    case .scalar, .alias: visit(scalar: node, &patient)
    }
  }

  private func visit(mapping node: YAMLNode, inList: Bool, _ patient: inout Patient) {
    let pairs = node.pairs
    if inList, pairs.count == 1, !isFlow(node), noteColon(node, pairs[0], &patient) { return }
    if isFlow(node), noteComma(pairs, &patient) { return }
    for pair in pairs {
      noteKey(pair.key, &patient)
      visit(pair.value, inList: false, &patient)
    }
  }

  private func isFlow(_ node: YAMLNode) -> Bool {
    document.source.bytes[document.source.byte(of: node.offsets.lowerBound)...].first == UInt8(ascii: "{")
  }

  // MARK: keys

  private func noteKey(_ key: YAMLNode, _ patient: inout Patient) {
    let start = key.range.start
    guard let nearest = unknown[start] else { return }
    let meant = certain.key(meantBy: key.text)
    guard let right = meant ?? nearest, key.range.end.line == start.line else { return }
    let line = YAMLLine(patient.lines[start.line - 1])
    let text = line.replacing(scalars: key.range, with: right)
    let name: Ailment.Name = meant == nil ? .misspeltKey : .capitalKey
    patient.mend([start.line - 1: text], Ailment(name, ["key": key.text, "nearest": right]))
  }

  // MARK: lists

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
    guard owner.kind == .scalar, range.start.line == range.end.line else { return false }
    let line = YAMLLine(patient.lines[range.start.line - 1])
    let text = line.scalars(range)
    patient.mend([range.start.line - 1: line.replacing(scalars: range, with: Quoting(text).quoted)], Ailment(.flowComma))
    return true
  }

  private func isStray(_ pair: YAMLPair) -> Bool { pair.value.isNull && unknown[pair.key.range.start] != nil }

  // MARK: texts

  private func visit(scalar node: YAMLNode, _ patient: inout Patient) {
    guard node.style == .plain else { return }
    guard node.range.start.line == node.range.end.line else { return noteSwallowed(node, &patient) }
    let index = node.range.start.line - 1
    let line = YAMLLine(patient.lines[index])
    let first = line.letters[line.value].first ?? " "
    let isAnchor = first == "&" && !isUsed(line.letters[line.value].dropFirst().prefix { !$0.isBlank })
    guard first == "!" || isAnchor, line.value.lowerBound + 1 < node.range.start.column else {
      return noteHash(node, line, &patient)
    }
    let text = line.replacing(line.value, with: Quoting(line.valueText).quoted)
    patient.mend([index: text], Ailment(.firstLetter, ["letter": String(first)]))
  }

  /// Lines that were to be items or keys of their own and became the end of the text above.
  private func noteSwallowed(_ node: YAMLNode, _ patient: inout Patient) {
    let first = YAMLLine(patient.lines[node.range.start.line - 1])
    for index in node.range.start.line..<node.range.end.line {
      let line = YAMLLine(patient.lines[index])
      if let column = first.dashes.last, !line.dashes.isEmpty {
        let text = String(repeating: " ", count: column) + String(line.letters[line.indentation...])
        patient.mend([index: text], Ailment(.indentation, ["column": String(column), "found": String(line.indentation)]))
        continue
      }
      guard let (text, ailment) = certain.mended(patient.lines[index]) else { continue }
      let isDash = ailment.name == .dashWithoutSpace && line.letters[line.content] == "-"
      if isDash || ailment.name == .keyWithoutSpace { patient.mend([index: text], ailment) }
    }
  }

  private func isUsed(_ anchor: ArraySlice<Character>) -> Bool {
    String(decoding: document.source.bytes, as: UTF8.self).contains("*\(String(anchor))")
  }

  /// `We are #1`: what stands behind the mark is no part of the text.
  private func noteHash(_ node: YAMLNode, _ line: YAMLLine, _ patient: inout Patient) {
    let text = line.valueText
    guard let hash = text.numberSign, node.text == text[..<hash].trimmingBlanks else { return }
    let quoted = line.replacing(line.value, with: Quoting(text).quoted)
    patient.mend([node.range.start.line - 1: quoted], Ailment(.hash))
  }
}
