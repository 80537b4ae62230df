import CultureFormat

/// Lines without a key that are not indented as the text is to which they belong.
struct Belonging {
  let lines: [String]
  let certain: CertainRemedies

  /// - Parameter index: one of the lines.
  func remedy(at index: Int) -> Remedy? {
    guard lines.indices.contains(index), isText(lines[index]) else { return nil }
    let start = (lines[..<index].lastIndex { !isText($0) } ?? -1) + 1
    let outline = Outline(lines[..<start], certain)
    guard let owner = owner(outline.end), !isList(start, below: outline.end) else { return nil }
    var remedies: [Int: String] = [:]
    var readings: [Int: [Reading]] = [:]
    for index in lines[start...].indices.prefix(while: { isText(lines[$0]) }) {
      let line = YAMLLine(lines[index])
      guard line.indentation <= owner.column else { continue }
      let doubt = doubt(line, after: lines[index - 1], outline)
      if doubt == .isKey { break }
      remedies[index] = String(repeating: " ", count: owner.column + 2) + String(line.letters[line.indentation...])
      if let doubt { readings[index] = self.readings(line, owner, remedies[index] ?? "", doubt) }
    }
    guard !remedies.isEmpty else { return nil }
    return Remedy(lines: remedies, ailment: Ailment(readings.isEmpty ? .continuation : .textUnclear), readings: readings)
  }

  private typealias Owner = (column: Int, line: Int)

  private func owner(_ end: Outline.End) -> Owner? {
    switch end {
    case .text(let column, let line): (column, line)
    case .key(let key) where takesText(key.holds): (key.column, key.line)
    default: nil
    }
  }

  /// Whether bullets stand below a key, which are more than one text.
  private func isList(_ start: Int, below end: Outline.End) -> Bool {
    guard case .key = end else { return false }
    return YAMLLine(lines[start]).bullet.map { !$0.isNumber } ?? false
  }

  private func takesText(_ holds: Format.Holds?) -> Bool {
    switch holds {
    case nil, .text, .texts, .statement, .collection: true
    default: false
    }
  }

  private func isText(_ text: String) -> Bool {
    let line = YAMLLine(text)
    return line.hasContent && line.key == nil && line.dashes.isEmpty && certain.mended(text) == nil
  }

  // MARK: what else it may be

  private enum Doubt {
    case isKey, maybeKey, maybeNote
  }

  private func doubt(_ line: YAMLLine, after above: String, _ outline: Outline) -> Doubt? {
    let begins = line.letters[line.value].first?.isUppercase ?? false && !YAMLLine(above).endsSentence
    if line.indentation == 0, YAMLLine(above).isBlank || begins { return .maybeNote }
    let words = line.letters[line.value].split(whereSeparator: \.isBlank).map { String($0) }
    guard let first = words.first, let key = certain.key(meantBy: line.valueText) ?? certain.key(meantBy: first)
    else { return nil }
    let written = outline.frames.filter { !$0.isList }.flatMap(\.keys)
    if written.contains(where: { certain.areSame($0, key) }) { return nil }
    if words.count == 1 { return .isKey }
    guard certain.withColon(line) != nil else { return nil }
    let isSentence = words[1].first.map { $0.isUppercase || "-–—=".contains($0) } ?? false
    return isSentence || YAMLLine(above).endsSentence ? .isKey : .maybeKey
  }

  private func readings(_ line: YAMLLine, _ owner: Owner, _ text: String, _ doubt: Doubt) -> [Reading] {
    let goesOn = Reading(.text, ["line": String(owner.line + 1)], text)
    let key = certain.withColon(line).map { Reading(.key, $0.ailment.values, $0.text) }
    let note = Reading(.note, [:], "# " + String(line.letters))
    return [goesOn] + (doubt == .maybeNote ? [note] : key.map { [$0] } ?? [])
  }
}

extension YAMLLine {
  fileprivate var endsSentence: Bool { letters[value].last.map { ".!?…:;".contains($0) } ?? true }
}
