public import CultureLinting
import Language
import RuleEngine

/// Where the time of a run went: its steps, and each rule with what it found, the slowest first.
public struct TimingReport: Sendable {
  private let timing: Timing
  private let writing: Int

  /// - Parameter writing: how long making and writing the output took, in nanoseconds.
  public init(_ timing: Timing, writing: Int) {
    self.timing = timing
    self.writing = writing
  }

  /// A line a step and a rule.
  public func text(for report: LintReport) -> String {
    let steps: [(MessageName, Int)] = [
      (.timingSettingUp, timing.settingUp), (.timingReading, timing.reading), (.timingWriting, writing),
      // Right before the rules.
      (.timingRules, judging),
    ]
    let counts = Dictionary(report.findings.map { ($0.rule, 1) }, uniquingKeysWith: +)
    let rules = timing.rules.spent.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { id, time in
      let found = report.judge.text(.timingFindings, count: counts[id] ?? 0)
      return row(time, "  \(id)  \(found)")
    }
    return (steps.map { row($0.1, report.text($0.0)) } + rules).joined()
  }

  private var judging: Int { timing.rules.spent.values.reduce(0, +) }
  private var whole: Int { max(1, timing.settingUp + timing.reading + judging + writing) }

  /// Milliseconds, the share of the whole, and what took them.
  private func row(_ time: Int, _ name: String) -> String {
    let tenths = (time + 50_000) / 100_000
    let share = (time * 100 + whole / 2) / whole
    return "\("\(tenths / 10).\(tenths % 10)".rightAligned(in: 9)) ms \("\(share)".rightAligned(in: 3)) %  \(Terminal.escaped(name))\n"
  }
}
