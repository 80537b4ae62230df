/// A text that has to stand in quotes and goes on over the lines below it.
struct LongText {
  let lines: [String]
  let certain: CertainRemedies

  /// One text in quotes, which open on the first line and close on the last; nil where it ends on its line.
  ///
  /// - Parameter range: what has to stand in quotes of the first line.
  func quoted(_ index: Int, _ range: Range<Int>) -> Remedy? {
    let first = YAMLLine(lines[index])
    // A note behind the text ends it.
    guard first.letters[range.upperBound...].allSatisfy(\.isBlank) else { return nil }
    let isValue = range.lowerBound == first.value.lowerBound && first.key != nil
    let column = isValue ? first.content : first.dashes.last ?? first.content
    let rest = rest(below: index, column)
    guard !rest.isEmpty else { return nil }
    let whole = ([String(first.letters[range])] + rest.map(text)).joined(separator: "\n")
    let quoting = Quoting(whole)
    let texts = quoting.quoted.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard texts.count == rest.count + 1 else { return nil }
    let mended = zip(rest, texts.dropFirst()).map { ($0, margin($0, column) + $1) }
    let outside = rest.filter { YAMLLine(lines[$0]).indentation <= column }.map { ($0, Ailment(.continuation)) }
    return Remedy(
      lines: Dictionary(mended) { $1 }.merging([index: first.replacing(range, with: texts[0])]) { $1 },
      ailment: quoting.ailment, others: Dictionary(outside) { $1 })
  }

  /// The lines that go on with the text: what is indented more than its key, but for keys and lists; what is not, where
  /// it can be nothing else.
  private func rest(below index: Int, _ column: Int) -> Range<Int> {
    let count = lines[(index + 1)...].indices.prefix { goesOn($0, column) }.count
    return index + 1..<index + 1 + count
  }

  private func goesOn(_ index: Int, _ column: Int) -> Bool {
    let line = YAMLLine(lines[index])
    guard line.hasContent, line.dashes.isEmpty, line.bullet == nil, !line.hasNote else { return false }
    if let key = line.keyText { return line.indentation > column && certain.key(meantBy: key) == nil }
    guard certain.key(meantBy: line.valueText) == nil else { return false }
    if line.indentation > column { return true }
    let begins = line.letters[line.value].first?.isUppercase ?? true
    let endsAbove = YAMLLine(lines[index - 1]).letters.last.map { ".!?".contains($0) } ?? true
    return certain.withColon(line) == nil && (line.indentation > 0 || !begins && !endsAbove)
  }

  private func margin(_ index: Int, _ column: Int) -> String {
    let own = YAMLLine(lines[index]).indentation
    return String(repeating: " ", count: own > column ? own : column + 2)
  }

  private func text(_ index: Int) -> String {
    let line = YAMLLine(lines[index])
    return line.content(from: line.indentation)
  }
}

extension YAMLLine {
  /// Whether a note stands behind the text.
  fileprivate var hasNote: Bool { letters[value.upperBound...].contains { !$0.isBlank } }
}
