import CultureLinting
import Language
import Reporting
import RuleEngine
import Synchronization
import TestSupport
import Testing

@Suite struct TimingReportTests {
  /// The report of a run in which a millisecond passes between two looks at the clock.
  private func text(_ language: Language) throws -> String {
    let time = Mutex(0)
    let report = Linter.lint(["a.yaml": "vision: best\nmission: best\n"]) { options in
      options.only = [RulePattern("wording/superlative")]
      options.language = language
      options.clock = { time.withLock { now in
        now += 1_000_000
        return now
      } }
    }
    return TimingReport(try #require(report.timing), writing: 3_000_000).text(for: report)
  }

  @Test func `steps and rules are told with their time, share and findings`() throws {
    let lines = try text(.english).split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[0].hasSuffix("setting up: configuration, rules and word lists"))
    #expect(lines[2].hasSuffix("writing the report"))
    #expect(lines[2].contains("3.0 ms"))
    // The rules stand right below.
    #expect(lines[3].hasSuffix("rules, of which:"))
    #expect(lines[4].hasSuffix("%    wording/superlative  2 findings"))
  }

  @Test func `they are told in Estonian too`() throws {
    #expect(try text(.estonian).contains("failide lugemine\n"))
    #expect(try text(.estonian).hasSuffix("wording/superlative  2 leidu\n"))
  }
}
