import CultureLinting
import Places
import Reporting
import RuleEngine

extension LintReport {
  /// What holds of every report and not of this one.
  var faults: [String] {
    var faults = zip(findings, findings.dropFirst()).filter { Finding.isOrdered($1, $0) }
      .map { "\($0.rule) stands before \($1.rule)" }
    for finding in findings + suppressed.map(\.finding) {
      let places = [finding.location] + finding.related.map(\.location)
      faults += places.filter { !isInside($0) }.map { "\(finding.rule) at \($0.range) is outside \($0.file)" }
    }
    return faults
  }

  /// Whether a place lies in its file, line end included; true of files that the run did not read.
  private func isInside(_ location: Location) -> Bool {
    guard let source = sources[location.file] else { return true }
    let range = location.range
    return range.start <= range.end && source.hasPlace(range.start) && source.hasPlace(range.end)
  }

  /// What a format prints that must not reach a terminal; which format, the input decides.
  func printingFaults(_ input: [UInt8]) -> [String] {
    let format = Formats.all[input.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % Formats.all.count]
    let text = format.init(ReportOptions(isColored: false, showsSuppressed: true)).text(of: self)
    return text.unicodeScalars.contains(where: \.isHarmful) ? ["\(format.name) prints a control character"] : []
  }
}

extension SourceFile {
  /// Whether a finding of this file lies in it.
  func hasPlaces(_ finding: Finding) -> Bool {
    let range = finding.location.range
    return finding.location.file != name || range.start <= range.end && hasPlace(range.start) && hasPlace(range.end)
  }

  /// Whether there is such a place; between the letters of a line break there is one too.
  func hasPlace(_ position: Position) -> Bool {
    let isLine = (1...lineCount).contains(position.line)
    return isLine && position.column >= 1 && position.column <= length(ofLine: position.line) + 2
  }
}

extension Unicode.Scalar {
  /// Whether the letter moves a cursor, colours, ends a line or turns text.
  var isHarmful: Bool {
    switch value {
    case 0xA: false
    case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
