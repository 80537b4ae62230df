import CultureLinting
import RuleEngine
import TestSupport
import Testing

@Suite struct OneWordValueTests {
  private func findings(_ value: String) -> [Finding] {
    Linter.lint(["culture.yaml": "language: en\nvalues:\n  - \(value)\n"]) { $0.only = [RulePattern("value/one-word")] }.findings
  }

  @Test(arguments: [
    ("Growth", Confidence.high),
    ("{name: Growth, description: Growth is in our blood.}", .high),
    ("{name: Growth, description: We support growth.}", .medium),
    ("{name: Growth, description: We listen.}", .medium),
    ("{name: Growth, behaviours: [TBD]}", .high),
  ])
  func `the finding is less sure where something is done but not said what`(value: String, confidence: Confidence) throws {
    let finding = try #require(findings(value).first)
    #expect(finding.confidence == confidence)
    #expect(finding.severity == .error)
  }

  @Test(arguments: [
    "Say what you saw", "{name: Growth, description: We write down every mistake.}",
    "{name: Growth, behaviours: [We grow.]}", "{name: Growth, activities: A course each spring.}",
  ])
  func `a value that says how people act needs no further words`(value: String) {
    #expect(findings(value).isEmpty)
  }

  @Test func `a value in two languages is found once, and one language that says it is enough`() {
    #expect(findings("name: {et: Kasv, en: Growth}\n    description: {et: Kasvame., en: We grow.}").count == 1)
    #expect(findings("name: {et: Kasv, en: Growth}\n    description: {et: Kasvame., en: We write reports.}").isEmpty)
  }
}
