import CultureFormat
import LocatedYAML

/// Ways to mend what stops the reader, the likeliest first. Which one is right, the reader tells: it gets further.
struct GuidedRemedies {
  let lines: [String]
  let certain: CertainRemedies

  /// - Parameters:
  ///   - index: the line at which the reader stopped; may be behind the last.
  ///   - began: the line on which what it read began.
  ///   - column: where it stopped, counted from 0.
  func remedies(at index: Int, column: Int, began: Int?) -> [Remedy] {
    let before = lines[..<min(index, lines.count)].lastIndex { !YAMLLine($0).isBlank && !YAMLLine($0).isComment }
    let near = [index, began, before].compactMap { $0 }.filter(lines.indices.contains)
    let open = lines[..<min(index, lines.count)].indices.reversed().filter { isOpen(YAMLLine(lines[$0])) }.prefix(3)
    var seen: Set<Int> = []
    let places = (near + open).filter { seen.insert($0).inserted }
    let byPlace = places.flatMap { index -> [Remedy] in
      let byShape: [Remedy] = headed(index) + shifted(above: index) + reindented(index)
      return byShape + ofValue(index) + continued(index) + ofKey(index)
    }
    return places.compactMap(belonging) + withSpaces(index) + byPlace + places.flatMap(commented)
  }

  /// Lines whose place the lines above tell.
  private func belonging(_ index: Int) -> Remedy? {
    Bullets(lines: lines, certain: certain).remedy(at: index) ?? Belonging(lines: lines, certain: certain).remedy(at: index)
  }

  /// Tabs before a text that stands as it is, where only the reader tells that they are wrong.
  private func withSpaces(_ index: Int) -> [Remedy] {
    guard lines.indices.contains(index), let (text, ailment) = certain.mended(lines[index]) else { return [] }
    return ailment.name == .tab ? [Remedy(lines: [index: text], ailment: ailment)] : []
  }

  /// A quote that is open at the end of its line, where the next line begins something else: needs no reader to judge it.
  func closedQuote(_ index: Int) -> Remedy? {
    let line = YAMLLine(lines[index])
    guard isOpen(line), "\"'".contains(line.letters[line.value.lowerBound]) else { return nil }
    let next = lines[(index + 1)...].lazy.map(YAMLLine.init).first { !$0.isBlank && !$0.isComment }
    guard let next, next.key != nil || !next.dashes.isEmpty, next.indentation <= line.content else { return nil }
    return quoted(index, line, line.value)
  }

  /// Whether a quote or a bracket that begins the value is not closed on its line.
  private func isOpen(_ line: YAMLLine) -> Bool {
    guard let first = line.letters[line.value].first else { return false }
    let closing: [Character: Character] = ["\"": "\"", "'": "'", "[": "]", "{": "}"]
    guard let last = closing[first] else { return false }
    return line.value.count == 1 || line.letters[line.value].last != last
  }

  // MARK: values

  private func ofValue(_ index: Int) -> [Remedy] {
    let line = YAMLLine(lines[index])
    guard !line.isComment, !line.value.isEmpty, let first = line.letters[line.value].first else { return [] }
    var remedies: [Remedy] = []
    if let last = ["[": "]", "{": "}"][first], isOpen(line) {
      let text = line.replacing(line.value.upperBound..<line.value.upperBound, with: String(last))
      remedies.append(Remedy(lines: [index: text], ailment: Ailment(.openBracket, ["letter": String(last)])))
    }
    // Bullets with lists of their own, which quotes would only hide.
    if isBulleted(index) { return remedies }
    // A list beside its key, which quotes would only hide.
    if first == "-", line.value.count > 1, line.letters[line.value.lowerBound + 1].isBlank { return remedies }
    remedies.append(quoted(index, line, line.value))
    guard let key = line.keyText, !line.dashes.isEmpty else { return remedies }
    // A list item with a colon in it, rather than a key with a value.
    let whole = quoted(index, line, line.content..<line.value.upperBound)
    return isLikelyKey(key) ? remedies + [whole] : [whole] + remedies
  }

  /// Whether one of several lines with bullets is meant.
  private func isBulleted(_ index: Int) -> Bool {
    let line = YAMLLine(lines[index])
    let next = lines[(index + 1)...].lazy.map(YAMLLine.init).first(where: \.hasContent)
    return line.valueBullet != nil && (line.bullet != nil || next?.valueBullet != nil)
  }

  /// What stands between a key and the list below it.
  private func headed(_ index: Int) -> [Remedy] {
    let next = lines[(index + 1)...].lazy.map(YAMLLine.init).first(where: \.hasContent)
    let line = YAMLLine(lines[index])
    guard let next, !next.dashes.isEmpty, next.indentation >= line.content else { return [] }
    return line.withoutValue.map { [Remedy(lines: [index: $0.text], ailment: $0.ailment)] } ?? []
  }

  private func quoted(_ index: Int, _ line: YAMLLine, _ range: Range<Int>) -> Remedy {
    if let whole = LongText(lines: lines, certain: certain).quoted(index, range) { return whole }
    let quoting = Quoting(String(line.letters[range]))
    return Remedy(lines: [index: line.replacing(range, with: quoting.quoted)], ailment: quoting.ailment)
  }

  /// A text that goes on over several lines, one of which has a colon.
  private func continued(_ index: Int) -> [Remedy] {
    let margin = YAMLLine(lines[index]).indentation
    if let key = YAMLLine(lines[index]).keyText, isLikelyKey(key) { return [] }
    let above = lines[..<index].lastIndex { !YAMLLine($0).isBlank && YAMLLine($0).indentation < margin }
    guard let start = above else { return [] }
    let first = YAMLLine(lines[start])
    guard first.key != nil, let letter = first.letters[first.value].first, !"\"'|>[{".contains(letter) else { return [] }
    let rest = lines[index...].prefix { YAMLLine($0).indentation > first.indentation && !YAMLLine($0).isBlank }
    let last = rest.indices.last ?? index
    // Quotes around list items or a key without its colon would hide them for good.
    let goesOn = lines[(start + 1)...last].map(YAMLLine.init)
    let hidesKey = goesOn.contains { line in
      let isBeside = line.indentation == first.content && certain.withColon(line) != nil
      return !line.dashes.isEmpty || certain.key(meantBy: line.valueText) != nil || isBeside
    }
    if hidesKey { return [] }
    let texts = [first.valueText] + lines[(start + 1)...last]
    guard !texts.contains(where: { $0.contains("\"") || $0.contains("\\") }) else { return [] }
    let opened = first.replacing(first.value.lowerBound..<first.value.lowerBound, with: "\"")
    return [Remedy(lines: [start: opened, last: lines[last] + "\""], ailment: Ailment(.colon))]
  }

  // MARK: keys

  private func ofKey(_ index: Int) -> [Remedy] {
    let line = YAMLLine(lines[index])
    guard line.key == nil, !line.isBlank, !line.isComment else { return [] }
    if let (text, ailment) = certain.withColon(line) { return [Remedy(lines: [index: text], ailment: ailment)] }
    // A key without its colon.
    guard line.dashes.isEmpty, certain.key(meantBy: line.valueText) != nil else { return [] }
    let text = line.replacing(line.value, with: line.valueText + ":")
    return [Remedy(lines: [index: text], ailment: Ailment(.keyWithoutSpace, ["key": line.valueText]))]
  }

  /// A text that belongs to no key can stay as a note.
  private func commented(_ index: Int) -> [Remedy] {
    let line = YAMLLine(lines[index])
    guard line.key == nil, line.dashes.isEmpty, !line.isBlank, !line.isComment, line.indentation == 0 else { return [] }
    // It may go on with a text in quotes above it, or be an item.
    let above = lines[..<index].last { YAMLLine($0).hasContent }
    let isNote = line.bullet == nil && !(above?.last.map { "\"'".contains($0) } ?? false)
    return [Remedy(lines: [index: "# " + lines[index]], ailment: Ailment(.noKey), isShown: isNote)]
  }

  // MARK: indentation

  /// The lines above moved to where this one stands, where they are indented more and no more of its like than below.
  private func shifted(above index: Int) -> [Remedy] {
    let line = YAMLLine(lines[index])
    guard line.hasContent else { return [] }
    let above = lines[..<index].reversed().prefix { isBelow($0, line.indentation) }.count
    let block = (index - above..<index).filter { YAMLLine(lines[$0]).hasContent }
    guard let first = block.first, isAlike(first, line, under: lines[..<first].last { YAMLLine($0).hasContent }) else { return [] }
    let column = YAMLLine(lines[first]).indentation
    let rest = lines[index...].prefix { isBelow($0, line.indentation - 1) }.indices
    let (before, after) = (count(block, at: column), count(Array(rest), at: line.indentation))
    guard after > before || after == before && line.indentation.isMultiple(of: 2) else { return [] }
    let moved = block.map { ($0, String(lines[$0].dropFirst(column - line.indentation))) }
    let values = ["column": String(line.indentation), "found": String(column)]
    return [Remedy(lines: Dictionary(moved) { $1 }, ailment: Ailment(.indentation, values))]
  }

  private func isBelow(_ text: String, _ column: Int) -> Bool {
    !YAMLLine(text).hasContent || YAMLLine(text).indentation > column
  }

  private func count(_ indices: [Int], at column: Int) -> Int {
    indices.count { YAMLLine(lines[$0]).hasContent && YAMLLine(lines[$0]).indentation == column }
  }

  /// Whether two lines may stand side by side under a head: items, keys, or lines of one text.
  private func isAlike(_ first: Int, _ line: YAMLLine, under head: String?) -> Bool {
    let start = YAMLLine(lines[first])
    if let head = head.map(YAMLLine.init) {
      guard head.indentation < line.indentation || head.content < line.indentation else { return false }
      if head.opensBlockText { return true }
      guard head.value.isEmpty else { return false }
    }
    if !line.dashes.isEmpty { return !start.dashes.isEmpty }
    return start.dashes.isEmpty && start.key != nil && line.key != nil
  }

  /// The line at each column at which its like stands above it, the nearest first.
  private func reindented(_ index: Int) -> [Remedy] {
    let line = YAMLLine(lines[index])
    guard line.hasContent, !line.dashes.isEmpty || line.keyText.map(isLikelyKey) ?? false else { return [] }
    let open = openColumns(above: index)
    let columns = line.dashes.isEmpty ? open.keys : open.dashes
    let own = line.indentation
    if let nested = nested(index) { return [nested] }
    return columns.filter { $0 != own }.sorted { (abs($0 - own), -$0) < (abs($1 - own), -$1) }.map { column in
      let text = String(repeating: " ", count: column) + String(line.letters[own...])
      return Remedy(lines: [index: text], ailment: Ailment(.indentation, ["column": String(column), "found": String(own)]))
    }
  }

  /// A list below an item that is a text: the author has to say what of the item it is.
  private func nested(_ index: Int) -> Remedy? {
    guard let above = lines[..<index].last(where: { YAMLLine($0).hasContent }).map(YAMLLine.init),
      let column = above.dashes.last, above.key == nil, YAMLLine(lines[index]).indentation > column + 1,
      !YAMLLine(lines[index]).dashes.isEmpty
    else { return nil }
    let below = lines[index...].indices.prefix { isBelow(lines[$0], column) }.map { ($0, "") }
    return Remedy(
      lines: Dictionary(below) { $1 }, ailment: Ailment(.nestedList, ["text": above.valueText]), isShown: false)
  }

  private func isLikelyKey(_ word: String) -> Bool { certain.key(meantBy: word) != nil }

  /// Where keys and where dashes stand that the line may belong to.
  private func openColumns(above index: Int) -> (keys: [Int], dashes: [Int]) {
    var keys: Set<Int> = []
    var dashes: Set<Int> = []
    for text in lines[..<index].reversed() {
      let line = YAMLLine(text)
      if line.isBlank || line.isComment { continue }
      dashes.formUnion(line.dashes)
      if line.key != nil { keys.insert(line.content) }
      if line.key != nil, line.value.isEmpty, dashes.isEmpty { dashes.insert(line.content + 2) }
      if line.indentation == 0 { break }
    }
    return (keys.sorted(), dashes.sorted())
  }
}
