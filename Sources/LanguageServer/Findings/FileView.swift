import CultureFormat
import CultureLinting
import Places
import RuleEngine

/// What is known of one file: what was found in it, and what it says.
struct FileView {
  /// What stands there now.
  let source: SourceFile
  /// Sorted by place.
  let findings: [Shown]
  /// The last reading in which it and what belongs with it was YAML; nil where there was none yet.
  let good: Good?
  /// From that reading to what stands there now.
  private let shift: LineShift?

  /// A finding, and where it is now.
  struct Shown {
    let finding: Finding
    let range: SourceRange
  }

  /// What was known of the file when it was last YAML.
  struct Good {
    let source: SourceFile
    let findings: [Finding]
    /// The cultures that are written in the file, perhaps among others.
    let cultures: [Culture]
  }

  /// A file that was read.
  init(_ source: SourceFile, _ findings: [Finding], _ cultures: [Culture]) {
    self.source = source
    self.findings = findings.map { Shown(finding: $0, range: $0.location.range) }
    good = Good(source: source, findings: findings, cultures: cultures)
    shift = LineShift(from: source, to: source)
  }

  /// A file that is no YAML just now: what was found before stays where the text is the same.
  init(broken source: SourceFile, _ findings: [Finding], after earlier: Good?) {
    self.source = source
    good = earlier
    let now = findings.map { Shown(finding: $0, range: $0.location.range) }
    let known = Set(now.map(Key.init))
    let shift = earlier.map { LineShift(from: $0.source, to: source) }
    self.shift = shift
    let before = (earlier?.findings ?? []).compactMap { finding in
      shift?.new(of: finding.location.range).map { Shown(finding: finding, range: $0) }
    }
    self.findings = (now + before.filter { !known.contains(Key($0)) }).sorted { $0.range < $1.range }
  }

  private struct Key: Hashable {
    let rule: String
    let range: SourceRange

    init(_ shown: Shown) {
      rule = shown.finding.rule
      range = shown.range
    }
  }

  /// The findings at a place, or that a range touches.
  func findings(at range: SourceRange) -> [Shown] {
    findings.filter { $0.range.start <= range.end && range.start <= $0.range.end }
  }

  /// Where a place was when the file was last read; nil where the text there is new.
  func goodPosition(_ position: Position) -> Position? {
    shift?.old(of: position)
  }

  /// Where a range of the last reading is now; nil where the text there has changed.
  func range(ofGood range: SourceRange) -> SourceRange? {
    shift?.new(of: range)
  }
}
