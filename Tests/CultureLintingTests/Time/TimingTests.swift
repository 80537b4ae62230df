import CultureLinting
import RuleEngine
import Synchronization
import TestSupport
import Testing

@Suite struct TimingTests {
  @Test func `what each rule took is known where somebody asks`() throws {
    let time = Mutex(0)
    let report = Linter.lint(["a.yaml": "vision: We are the best\n"]) { options in
      options.only = [RulePattern("wording/superlative"), RulePattern("vision/too-long")]
      options.clock = { time.withLock { now in
        now += 1
        return now
      } }
    }
    let timing = try #require(report.timing)
    #expect(Set(timing.rules.spent.keys) == ["wording/superlative", "vision/too-long"])
    #expect(timing.rules.spent.values.allSatisfy { $0 > 0 })
    #expect(timing.settingUp > 0)
    #expect(timing.reading > 0)
  }

  @Test func `nothing is measured where nobody asks`() {
    #expect(Linter.lint(["a.yaml": "vision: We are the best\n"]).timing == nil)
  }
}
