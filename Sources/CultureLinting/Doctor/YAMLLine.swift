/// A line of a file as its author meant it: blanks, dashes of a list, a key, a value.
///
/// It is read by its letters alone, so it can be read in a file that is no YAML.
struct YAMLLine {
  let letters: [Character]
  /// What stands before the first letter that is no blank.
  let indentation: Int
  /// Where each dash of a list stands.
  let dashes: [Int]
  /// Where the key, or the value without one, begins.
  let content: Int
  /// nil where no colon ends a key.
  let key: Range<Int>?
  /// Without blanks around it and without a comment behind it; empty where there is none.
  let value: Range<Int>

  init(_ text: String) {
    letters = Array(text)
    indentation = letters.firstIndex { !$0.isBlank } ?? letters.count
    var dashes: [Int] = []
    var index = indentation
    while index < letters.count, letters[index] == "-", index + 1 == letters.count || letters[index + 1].isBlank {
      dashes.append(index)
      index = letters[(index + 1)...].firstIndex { !$0.isBlank } ?? letters.count
    }
    self.dashes = dashes
    content = index
    key = Self.key(letters, from: index)
    let start = key.map { $0.upperBound + 1 } ?? index
    value = Self.trimmed(letters, start..<Self.end(letters, from: start))
  }

  var isBlank: Bool { content == letters.count && dashes.isEmpty }
  var isComment: Bool { dashes.isEmpty && content < letters.count && letters[content] == "#" }
  var hasContent: Bool { !isBlank && !isComment }
  var keyText: String? { key.map { String(letters[$0]) } }
  var valueText: String { String(letters[value]) }

  /// Whether the lines below, as far as they are indented more, are one text as they stand.
  var opensBlockText: Bool {
    guard let first = letters[value].first, first == "|" || first == ">" else { return false }
    return letters[value].dropFirst().allSatisfy { "+-0123456789".contains($0) }
  }

  /// The line with nothing, or a note, in place of a value that stands above a list; nil where the value may be more
  /// than words.
  var withoutValue: (text: String, ailment: Ailment)? {
    guard key != nil, let first = letters[value].first, first.isLetter || first == "~" else { return nil }
    let says = !["~", "null", "Null", "NULL"].contains(valueText)
    let text = replacing(value, with: says ? "# \(valueText)" : "")
    return (says ? text : text[...].trimmingBlanks, Ailment(.textBeforeList, ["text": valueText]))
  }

  /// The line with another text in place of a stretch.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    String(letters[..<range.lowerBound]) + text + String(letters[range.upperBound...])
  }

  /// The first colon with a blank or nothing behind it ends a key; a text in quotes may have others.
  private static func key(_ letters: [Character], from start: Int) -> Range<Int>? {
    guard start < letters.count, !"[{#|>".contains(letters[start]) else { return nil }
    var index = start
    if letters[start] == "\"" || letters[start] == "'" {
      guard let end = letters[(start + 1)...].firstIndex(of: letters[start]) else { return nil }
      index = end + 1
      return index < letters.count && letters[index] == ":" ? start..<index : nil
    }
    while index < letters.count {
      if letters[index] == "#", index > start, letters[index - 1].isBlank { return nil }
      let isAtEnd = index + 1 == letters.count || letters[index + 1].isBlank
      if letters[index] == ":", index > start, isAtEnd { return start..<index }
      index += 1
    }
    return nil
  }

  /// Where a comment begins, or the line ends; `#1` is no comment to its author.
  private static func end(_ letters: [Character], from start: Int) -> Int {
    var quote: Character?
    for index in letters.indices.dropFirst(start) {
      let letter = letters[index]
      let isFirst = index == 0 || letters[index - 1].isBlank
      let isAlone = isFirst && (index + 1 == letters.count || letters[index + 1].isBlank)
      if quote == nil, letter == "#", isAlone { return index }
      let opens = quote == nil && (index == start || isFirst)
      if opens, letter == "\"" || letter == "'" { quote = letter } else if letter == quote { quote = nil }
    }
    return letters.count
  }

  private static func trimmed(_ letters: [Character], _ range: Range<Int>) -> Range<Int> {
    let start = letters[range].firstIndex { !$0.isBlank } ?? range.upperBound
    let end = letters[start..<range.upperBound].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return start..<end
  }
}

extension Character {
  /// A space to the eye.
  var isBlank: Bool { self == " " || self == "\t" || isHardSpace }
  /// A space that YAML takes for a letter, as word processors write it.
  var isHardSpace: Bool { self == "\u{A0}" || self == "\u{3000}" || self == "\u{202F}" || self == "\u{2007}" }
}
