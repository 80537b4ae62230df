import CultureLinting
import Reporting
import RuleEngine
import TestSupport
import Testing

@Suite struct StatisticsTests {
  @Test func `rules are counted, the most frequent first`() {
    let report = Linter.lint(["a.yaml": "purpose: best\nvision: best\nvalues: [Care]\n"]) {
      $0.only = [RulePattern("wording/superlative"), RulePattern("value/one-word")]
    }
    #expect(Statistics.text(of: report) == "2  wording/superlative  superlative\n1  value/one-word       one-word value\n")
  }

  @Test func `nothing is counted where nothing is found`() {
    #expect(Statistics.text(of: Linter.lint(["a.yaml": "vision: We help people.\n"])) == "")
  }
}
