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
  /// Lines of which the author has to say how they were meant, with what they are taken for meanwhile.
  private var asked: [Int: (taken: String, readings: [Reading])] = [:]

  /// Lines that nobody is shown, as only the author knows how they should be.
  private var unshown: Set<Int> = []

  init(_ source: SourceFile) {
    name = source.name
    original = (1...source.lineCount).map(source.line)
    lines = original
  }

  /// Whether no line is longer than somebody writes; longer ones are shown, and not mended.
  var hasLinesOfHands: Bool { lines.allSatisfy { $0.utf8.count <= 20_000 } }

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
    let changed = remedy.filter { lines[$0] != $1 }
    for (index, text) in changed { lines[index] = text }
    note(ailment, at: changed.keys.min() ?? remedy.keys.min() ?? 0)
    for index in changed.keys where ailments[index] == nil { note(ailment, at: index) }
  }

  mutating func mend(_ remedy: Remedy) {
    guard remedy.isShown else { return take(remedy) }
    for (index, ailment) in remedy.others where remedy.lines[index] != lines[index] && ailments[index] == nil {
      note(ailment, at: index)
    }
    mend(remedy.lines, remedy.ailment)
    for (index, readings) in remedy.readings { asked[index] = (lines[index], readings) }
  }

  /// Takes the lines of a remedy without showing them; the ailment is told once.
  private mutating func take(_ remedy: Remedy) {
    if let mended, !mended.isDisjoint(with: remedy.lines.keys) { return }
    mended?.formUnion(remedy.lines.keys)
    for (index, text) in remedy.lines { lines[index] = text }
    unshown.formUnion(remedy.lines.keys)
    note(remedy.ailment, at: remedy.lines.keys.min() ?? 0)
  }

  mutating func note(_ ailment: Ailment, at index: Int) {
    if !(ailments[index] ?? []).contains(ailment) { ailments[index, default: []].append(ailment) }
  }

  var diagnoses: [Diagnosis] {
    ailments.sorted { $0.key < $1.key }.map { index, ailments in
      let readings = readings(of: index)
      let isShown = readings.isEmpty && !unshown.contains(index)
      let corrected = isShown && lines[index] != original[index] ? lines[index] : nil
      return Diagnosis(
        line: index + 1, original: original[index], corrected: corrected, ailments: ailments, readings: readings)
    }
  }

  /// Whether it was said of a line what is wrong with its form.
  func isTold(_ index: Int) -> Bool {
    if unshown.contains(index) { return true }
    return (ailments[index] ?? []).contains { [.misplacedKey, .misspeltKey, .textForList, .noKey].contains($0.name) }
  }

  /// Shows what a line may be, with nothing that it is taken for.
  mutating func ask(_ readings: [Reading], at index: Int) {
    if asked[index] == nil, lines[index] == original[index] { asked[index] = (lines[index], readings) }
  }

  /// With what was mended in the line after it was asked about.
  private func readings(of index: Int) -> [Reading] {
    guard let (taken, readings) = asked[index] else { return [] }
    let content = { (text: String) in String(text.drop { $0.isBlank }) }
    var seen: Set<[String: String]> = []
    let unlike = readings.filter { seen.insert($0.values.merging(["reading": $0.name.rawValue]) { $1 }).inserted }
    return unlike.map { reading in
      let isMargin = content(reading.corrected) == content(taken)
      let text = isMargin ? reading.corrected.prefix { $0.isBlank } + content(lines[index]) : reading.corrected[...]
      return Reading(reading.name, reading.values, String(text))
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
