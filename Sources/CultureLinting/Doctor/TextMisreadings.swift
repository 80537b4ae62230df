import LocatedYAML
import Places

/// Texts without quotes that are good YAML and say something else than their author meant.
struct TextMisreadings {
  private let aliases: Set<Substring>
  private let certain: CertainRemedies

  /// - Parameter aliases: the words behind each `*` of the file.
  init(_ aliases: Set<Substring>, _ certain: CertainRemedies) {
    self.aliases = aliases
    self.certain = certain
  }

  func note(_ node: YAMLNode, _ patient: inout Patient) {
    guard node.style == .plain else { return }
    guard node.range.start.line == node.range.end.line else { return noteLines(node, &patient) }
    let index = node.range.start.line - 1
    let line = YAMLLine(patient.lines[index])
    let quoting = Quoting(line.valueText)
    let quoted = [index: line.replacing(line.value, with: quoting.quoted)]
    if let sign = hiddenSign(of: node, line) {
      patient.mend(quoted, Ailment(.firstLetter, ["letter": String(sign)]))
    } else if isCut(node, line) {
      patient.mend(quoted, Ailment(.hash))
    } else if quoting.openCurlyQuote != nil, !node.text.isEmpty {
      patient.mend(quoted, quoting.ailment)
    }
  }

  /// A whole document that is no more than a text: keys without their colons, or words without a key.
  func noteKeyless(_ node: YAMLNode, _ patient: inout Patient) {
    let indices = node.range.start.line - 1..<node.range.end.line
    let remedies = indices.compactMap { index in certain.withColon(YAMLLine(patient.lines[index])).map { (index, $0) } }
    if remedies.isEmpty { patient.note(Ailment(.noKey), at: indices.lowerBound) }
    for (index, remedy) in remedies { patient.mend([index: remedy.text], remedy.ailment) }
  }

  /// What begins a text and is taken for a tag or an anchor.
  private func hiddenSign(of node: YAMLNode, _ line: YAMLLine) -> Character? {
    guard let first = line.letters[line.value].first, line.value.lowerBound + 1 < node.range.start.column else { return nil }
    let name = line.letters[line.value].dropFirst().prefix { !$0.isBlank }
    return first == "!" || first == "&" && !aliases.contains(Substring(name)) ? first : nil
  }

  /// `We are #1`: what stands behind the mark is no part of the text.
  private func isCut(_ node: YAMLNode, _ line: YAMLLine) -> Bool {
    let text = line.valueText
    return text.numberSign.map { node.text == text[..<$0].trimmingBlanks } ?? false
  }

  // MARK: several lines

  /// Lines that were to be items or keys of their own and became the end of the text above, or a text whose own signs
  /// are wrong.
  private func noteLines(_ node: YAMLNode, _ patient: inout Patient) {
    let range = node.range.start.line - 1..<node.range.end.line
    let before = Array(patient.lines[range])
    noteSwallowed(node, &patient)
    let first = YAMLLine(before[0])
    guard patient.lines[range].elementsEqual(before), let open = Quoting(node.text).openCurlyQuote else { return }
    let start = first.value.lowerBound
    guard first.letters[first.value].first == open else { return }
    patient.mend(
      [node.range.start.line - 1: first.replacing(start..<start + 1, with: "")],
      Ailment(.openCurlyQuote, ["letter": String(open)]))
  }

  private func noteSwallowed(_ node: YAMLNode, _ patient: inout Patient) {
    let first = YAMLLine(patient.lines[node.range.start.line - 1])
    if node.text.hasPrefix("~ - "), let (text, ailment) = first.withoutValue {
      return patient.mend([node.range.start.line - 1: text], ailment)
    }
    for index in node.range.start.line..<node.range.end.line {
      let line = YAMLLine(patient.lines[index])
      if let column = first.dashes.last, !line.dashes.isEmpty, line.indentation > column + 1 {
        return patient.note(Ailment(.nestedList, ["text": first.valueText]), at: node.range.start.line - 1)
      }
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
}

extension Substring {
  /// The words behind each `*`, as those that call an anchor.
  static func aliases(in lines: [String]) -> Set<Substring> {
    let isLetter = { (letter: Character) in letter.isLetter || letter.isNumber || "_-".contains(letter) }
    return Set(lines.flatMap { $0.split(separator: "*").map { $0.prefix(while: isLetter) } })
  }
}
