import BuiltInRules
import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

@testable import Assessing

/// Scores against what a consultant would say of the same documents.
@Suite struct ScoreSenseTests {
  @Test(arguments: ["good/harbour-library", "good/talupood", "complete/kanarbiku-liinid-en", "complete/kanarbiku-liinid-et"])
  func `a good document scores above 90`(sample: String) throws {
    let score = try #require(try assessment(ofSample: sample).score.value)
    #expect(score > 90)
  }

  @Test(arguments: ["poor/brightpath", "poor/hiilgus"])
  func `a poor document scores below 40`(sample: String) throws {
    let score = try #require(try assessment(ofSample: sample).score.value)
    #expect(score < 40)
  }

  @Test(arguments: ["started/thornby-pool-en", "started/kaseoja-hambaravi-et", "minimal/none-en", "minimal/none-et"])
  func `an honest start scores between`(sample: String) throws {
    let score = try #require(try assessment(ofSample: sample).score.value)
    #expect((60...90).contains(score))
  }

  @Test(arguments: ["en", "et"])
  func `mistakes cost, and mending them pays`(language: String) throws {
    let before = try #require(try assessment(ofSample: "minimal/mistakes-\(language)").score.value)
    let after = try #require(try assessment(ofSample: "minimal/none-\(language)").score.value)
    #expect(after - before > 30)
    #expect(before > 30)
  }

  @Test(arguments: ["", "language: en", "organisation: Alder Lane Bakery", "vision:\nvalues: []"])
  func `where nothing is written there is no score`(document: String) {
    let assessments = assess(document)
    #expect(assessments.allSatisfy { $0.score.value == nil })
    #expect(assessments.flatMap(\.sections).allSatisfy { $0.score.value == nil })
  }

  @Test func `a good vision by itself scores as a vision, and the whole says what is missing`() throws {
    let document = "vision: By 2033 every household in Saltmarsh has a place by the harbour to read, learn and be together with ease."
    let assessment = try #require(assess("language: en\n" + document).first)
    let vision = try #require(assessment.sections.first { $0.id == "vision" })
    #expect(try #require(vision.score.value) > 90)
    let whole = try #require(assessment.sections.first { $0.id == "whole" })
    let foundation = try #require(whole.criteria.first { $0.id == "foundation" })
    #expect(foundation.result != .holds)
    #expect(try #require(whole.score.value) < 40)
    #expect(assessment.summary.priorities.contains { $0.criterion == "foundation" })
    let others = assessment.sections.filter { !["vision", "whole"].contains($0.id) }
    #expect(others.allSatisfy { $0.score.value == nil })
  }

  @Test func `what is written of a list counts, though the rest is missing`() throws {
    let assessment = try #require(assess("language: en\nowners: {strategy: Ann Lee, employee_experience: Bo Ray}").first)
    let strategy = try #require(assessment.sections.first { $0.id == "strategy" })
    let owners = try #require(strategy.criteria.first { $0.id == "owners" })
    #expect(owners.result == .partly)
    #expect(try #require(owners.share) == 2.0 / 3)
  }

  @Test func `an abbreviation keeps its letters within a sentence`() throws {
    let summary = try #require(assess("language: en\nhr_processes: [Recruitment]").first?.summary)
    #expect(summary.sentences.joined().contains(" HR processes"))
  }

  @Test func `numbers of parts are told where there are several`() throws {
    let one = try #require(assess("language: en\nvalues: [Courage]").first?.sections.first { $0.id == "values" })
    let two = try #require(assess("language: en\nvalues: [Courage, Trust]").first?.sections.first { $0.id == "values" })
    let text = { (section: Section) in section.criteria.first { $0.id == "behaviour" }?.text ?? "" }
    #expect(!text(one).contains { $0.isNumber })
    #expect(text(two).contains("2 of 2"))
  }

  @Test func `what one rule cannot judge without a text is not assessed`() throws {
    let assessment = try #require(assess("language: en\nvalues:\n  - Courage").first)
    let values = try #require(assessment.sections.first { $0.id == "values" })
    let assessed = values.criteria.filter { $0.result != .notAssessed }.map(\.id)
    #expect(!assessed.contains("keepable") && !assessed.contains("distinct"))
    #expect(values.criteria.first { $0.id == "behaviour" }?.result == .lacks)
  }

  private func assessment(ofSample name: String) throws -> Assessment {
    try #require(assess(try Project.text("Samples/\(name).yaml")).first)
  }

  private func assess(_ text: String) -> [Assessment] {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    options.usualPreset = .all
    let run = Linter(options, files: MemoryFiles(["/project/culture.yaml": text])).run()
    return Assessor(run).report(on: .test).cultures
  }
}
