import Assessing
import RuleEngine
import CultureLinting
import Testing

@Suite struct ScoreTests {
  private let good = "- {name: Care, behaviours: [We call back the same day.]}"
  private let bare = "- Respect"

  @Test func `a criterion holds where its rules find nothing in any part`() {
    let criterion = OwnScoring.culture("language: en\nvalues:\n  \(good)\n").criterion("behaviour")
    #expect(criterion.result == .holds)
    #expect(criterion.share == 1)
    #expect(criterion.text == "Every value says how people behave.")
  }

  @Test func `a criterion holds partly where it does in some parts`() {
    let criterion = OwnScoring.culture("language: en\nvalues:\n  \(good)\n  \(bare)\n  \(bare)s\n  \(bare)less\n").criterion("behaviour")
    #expect(criterion.result == .partly)
    #expect(criterion.share == 0.25)
    #expect(criterion.held == 1)
    #expect(criterion.text == "3 of 4 values lack behaviour.")
  }

  @Test func `what a rule only asks keeps half`() {
    let culture = OwnScoring.culture("""
      language: en
      mission: We build heat pumps for old houses.
      values:
        - name: Equality
      """)
    #expect(culture.criterion("carried").share == 0.5)
  }

  @Test func `weights decide in a section and in the whole`() {
    let culture = OwnScoring.culture("language: en\nvision: By 2040 we are the best town to grow old in.\nvalues:\n  \(good)\n")
    #expect(culture.section("vision").score.value == 0)
    #expect(culture.section("values").score.value == 100)
    #expect(culture.score.value == 75)
  }

  @Test func `what cannot be told is not assessed, with the reason`() {
    let culture = OwnScoring.culture("language: en\nvalues:\n  \(good)\n")
    #expect(culture.criterion("plain").whyNot == "nothing is written there")
    #expect(culture.criterion("carried").whyNot == "what it goes by is not written yet")
    #expect(culture.section("vision").score.value == nil)
    #expect(culture.section("values").score.assessed == 2.0 / 3)
  }

  @Test func `a rule that was left out assesses nothing`() {
    let culture = OwnScoring.culture("language: en\nvision: The best town.\n") { $0.skip = [RulePattern("wording/superlative")] }
    #expect(culture.criterion("plain").result == .notAssessed)
    #expect(culture.criterion("plain").whyNot?.contains("wording/superlative") == true)
    #expect(culture.score.value == nil)
  }

  @Test func `an agreed exception is neither good nor bad`() {
    let culture = OwnScoring.culture("""
      language: en
      # culturelint-disable-next-line wording/superlative -- the name of a prize, owner: Ada
      vision: By 2040 three of our teams have won the Best Neighbour prize.
      """)
    #expect(culture.criterion("plain").result == .notAssessed)
    #expect(culture.exceptions.map(\.reason) == ["the name of a prize"])
    #expect(culture.exceptions.map(\.owner) == ["Ada"])
  }

  @Test func `a text in a language without word lists is not assessed`() {
    let culture = OwnScoring.culture("language: fi\nvision: Kaupunki, jossa jokainen ehtii kotiin ajoissa.\n")
    #expect(culture.criterion("plain").result == .notAssessed)
  }

  @Test(arguments: ["organisation: Elm Street School\n", "vision:\nvalues: []\n"])
  func `an empty document has no score`(document: String) {
    #expect(OwnScoring.culture(document).score.value == nil)
  }

  @Test func `a run that cannot be trusted has no number anywhere`() {
    let report = OwnScoring.report("language: en\nvision: A calm town by 2040.\n", "vision: [broken\n")
    #expect(!report.isTrusted)
    #expect(report.cultures.allSatisfy { $0.score.value == nil && $0.sections.allSatisfy { $0.score.value == nil } })
    #expect(report.failures.count == 1)
  }
}
