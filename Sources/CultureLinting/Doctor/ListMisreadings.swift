import CultureFormat
import LocatedYAML
import Places

/// Lists of parts that were written as one text, and parts whose first key lacks its colon.
struct ListMisreadings {
  private let certain: CertainRemedies
  /// Where a text stands in place of a list.
  private let unlisted: Set<Position>
  /// Where an item of a list is a name and no more.
  private let names: Set<Position>

  init(_ parts: [Culture.Part], _ problems: [ReadingProblem], _ certain: CertainRemedies) {
    self.certain = certain
    let wrong = problems.filter { problem in
      if case .wrongKind(_, .collection) = problem.kind { true } else { false }
    }
    unlisted = Set(wrong.map(\.location.range.start))
    names = Set(parts.filter { $0.node.kind == .scalar && $0.key == nil }.map(\.node.range.start))
  }

  /// - Returns: whether something was wrong.
  func note(_ node: YAMLNode, inList: Bool, _ patient: inout Patient) -> Bool {
    if inList { return names.contains(node.range.start) && noteName(node, &patient) }
    guard unlisted.contains(node.range.start), node.kind == .scalar else { return false }
    let remedy = remedy(for: node, patient.lines)
    if let (lines, ailment) = remedy { patient.mend(lines, ailment) } else {
      patient.note(Ailment(.textForList), at: node.range.start.line - 1)
    }
    return true
  }

  /// `- name Care`.
  private func noteName(_ node: YAMLNode, _ patient: inout Patient) -> Bool {
    let index = node.range.start.line - 1
    let line = YAMLLine(patient.lines[index])
    let key = line.letters[line.value].prefix { !$0.isBlank }
    guard node.style == .plain, certain.areSame(String(key), Format.nameField), let (text, ailment) = certain.withColon(line)
    else { return false }
    patient.mend([index: text], ailment)
    return true
  }

  private func remedy(for node: YAMLNode, _ lines: [String]) -> (lines: [Int: String], ailment: Ailment)? {
    let (start, end) = (node.range.start.line - 1, node.range.end.line - 1)
    let first = YAMLLine(lines[start])
    if start == end {
      return ([start: first.replacing(scalars: node.range, with: list(of: node.text))], Ailment(.textForList))
    }
    let rest = lines[(start + 1)...end].map(YAMLLine.init).filter { !$0.isBlank }
    if first.key != nil, !rest.contains(where: \.dashes.isEmpty) {
      return first.withoutValue.map { ([start: $0.text], $0.ailment) }
    }
    guard node.style == .plain, first.key == nil, rest.allSatisfy({ $0.dashes.isEmpty && $0.key == nil }),
      rest.allSatisfy({ $0.indentation == first.indentation })
    else { return nil }
    let items = (start...end).filter { !YAMLLine(lines[$0]).isBlank }.map { ($0, item(lines[$0])) }
    return (Dictionary(items) { $1 }, Ailment(.textForList))
  }

  /// A line of a text as an item of a list.
  private func item(_ text: String) -> String {
    let line = YAMLLine(text)
    let name = line.valueText.last == "," ? String(line.valueText.dropLast()) : line.valueText
    return line.replacing(line.value, with: "- \(name)")
  }

  /// Names with commas between them as a list in brackets; a sentence is one item.
  private func list(of text: String) -> String {
    let parts = text.split { ",;\n".contains($0) }.map { $0.drop { $0.isBlank }.trimmingBlanks }.filter { !$0.isEmpty }
    let areNames = parts.allSatisfy { $0.split(separator: " ").count <= Self.wordsOfName }
    return "[" + (areNames ? parts : [text]).map(quotedIfNeeded).joined(separator: ", ") + "]"
  }

  private func quotedIfNeeded(_ text: String) -> String {
    let isPlain = text.first?.isLetter ?? false && !text.contains { ",[]{}:#\"'".contains($0) }
    return isPlain ? text : Quoting(text).quoted
  }

  /// What has more words is rather a sentence than a name.
  private static let wordsOfName = 3
}
