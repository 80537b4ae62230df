import LocatedYAML
import Places

/// A file that is being mended, line by line; every line stays at its number.
struct Patient {
  let original: [String]
  private(set) var lines: [String]
  private(set) var ailments: [Int: [Ailment]] = [:]
  private let name: String
  /// The lines that were mended since the file was read; nil where it is read after each mending.
  private var mended: Set<Int>?
  /// Corrections that take several lines, which are not read again.
  private var replaced: [Int: String] = [:]

  init(_ source: SourceFile) {
    name = source.name
    original = (1...source.lineCount).map(source.line)
    lines = original
  }

  /// Whether no line is longer than somebody writes; longer ones are shown, and not mended.
  var hasLinesOfHands: Bool { original.allSatisfy { $0.utf8.count <= 20_000 } }

  /// The file as it is by now.
  var source: SourceFile { source(of: lines) }

  func source(of lines: [String]) -> SourceFile {
    SourceFile(name: name, contents: Array(lines.joined(separator: "\n").utf8))
  }

  /// Mends what one reading found: each line once, as after that nothing stands any more where it was read.
  mutating func mendOnce(_ mend: (inout Patient) -> Void) {
    mended = []
    mend(&self)
    mended = nil
  }

  /// Puts other lines in place of some; the ailment is that of the first.
  mutating func mend(_ remedy: [Int: String], _ ailment: Ailment) {
    if let mended, !mended.isDisjoint(with: remedy.keys) { return }
    mended?.formUnion(remedy.keys)
    for (index, text) in remedy { lines[index] = text }
    note(ailment, at: remedy.keys.min() ?? 0)
    for index in remedy.keys where ailments[index] == nil { note(ailment, at: index) }
  }

  /// Shows a correction that takes several lines.
  mutating func replace(_ index: Int, with text: String, _ ailment: Ailment) {
    replaced[index] = text
    note(ailment, at: index)
  }

  mutating func note(_ ailment: Ailment, at index: Int) {
    if !(ailments[index] ?? []).contains(ailment) { ailments[index, default: []].append(ailment) }
  }

  var diagnoses: [Diagnosis] {
    ailments.sorted { $0.key < $1.key }.map { index, ailments in
      let corrected = replaced[index] ?? lines[index]
      return Diagnosis(
        line: index + 1, original: original[index], corrected: corrected == original[index] ? nil : corrected, ailments: ailments)
    }
  }

  /// The lines that are not inside a text that stands as it is, below `|` or `>`.
  var linesOutsideBlockTexts: [Int] {
    var margin: Int?
    return lines.indices.filter { index in
      let line = YAMLLine(lines[index])
      if let open = margin {
        if line.isBlank || line.indentation > open { return false }
        margin = nil
      }
      if line.opensBlockText { margin = line.dashes.last ?? line.indentation }
      return true
    }
  }
}
