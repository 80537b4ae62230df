import CultureLinting
import Foundation
import LocatedYAML
import Places
import RuleEngine
import TestSupport

/// The documents of `Samples` that stand by themselves.
enum Samples {
  static let all = Project.files(below: "Samples", ending: ".yaml").filter { !$0.contains("split/") && !$0.contains("broken") }

  /// Without the largest, which take their time.
  static let short = all.filter { !$0.contains("complete/") }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Project.root.appending(path: name)))
  }

  static func text(_ name: String) throws -> String { try Project.text(name) }

  /// The report on a text with every rule.
  static func report(on text: String) -> LintReport {
    run(text).report
  }

  private static func run(_ text: String) -> LintRun {
    Linter(options, files: MemoryFiles(["/project/a.yaml": text])).run(after: first)
  }

  static var options: RunOptions {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    options.paths = ["a.yaml"]
    options.preset = .all
    return options
  }

  /// Its rules are taken over by all others.
  private static let first = Linter(options, files: MemoryFiles(["/project/a.yaml": "vision: x\n"])).run()
}

/// What a finding says apart from where it stands.
struct Said: Hashable, Comparable, CustomStringConvertible {
  let rule: String
  let message: String
  let text: String
  /// With names in place of numbers.
  let path: String

  init(_ finding: Finding) {
    rule = finding.rule
    message = finding.message
    text = finding.text
    path = finding.namedPath
  }

  var description: String { "\(path) \(rule) “\(text)”: \(message)" }

  static func < (left: Said, right: Said) -> Bool { left.description < right.description }
}

/// What a finding says, and the line and column at which it begins and ends.
struct Placed: Hashable, CustomStringConvertible {
  let said: Said
  let range: SourceRange

  init(_ finding: Finding, movedBy lines: Int = 0) {
    said = Said(finding)
    let move = { (position: Position) in Position(line: position.line + lines, column: position.column) }
    range = SourceRange(start: move(finding.location.range.start), end: move(finding.location.range.end))
  }

  var description: String { "\(range.start.line):\(range.start.column) \(said)" }
}

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}
