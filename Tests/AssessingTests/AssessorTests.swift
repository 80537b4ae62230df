import Assessing
import CultureLinting
import Language
import TestSupport
import Testing

@Suite struct AssessorTests {
  @Test func `a section tells the client's own sentence with the words marked`() {
    let section = OwnScoring.culture("language: en\nvision: By 2040 õnn is the best 🌳 and the largest town.\n").section("vision")
    #expect(section.statements.map(\.text) == ["By 2040 õnn is the best 🌳 and the largest town."])
    #expect(section.statements[0].segments.filter(\.isMarked).map(\.text) == ["best", "largest"])
    let places = section.concerns.first { $0.rule == "wording/superlative" }?.places ?? []
    #expect(places.map { $0.quote.segments.filter(\.isMarked).map(\.text) } == [["best", "largest"]])
    #expect(places.flatMap(\.remarks).map(\.words) == ["best", "largest"])
    #expect(section.counts.errors == 2)
  }

  @Test func `a long text is quoted by the sentence at fault`() {
    let filler = Array(repeating: "We mend what is broken and say when it is done.", count: 12).joined(separator: " ")
    let section = OwnScoring.culture("language: en\nvision: \(filler) By 2040 we are the best. \(filler)\n").section("vision")
    let quote = section.concerns.first { $0.rule == "wording/superlative" }?.places[0].quote
    #expect(quote?.text == "… By 2040 we are the best.  …")
  }

  @Test func `what one rule finds often is one concern with many places`() {
    let section = OwnScoring.culture("language: en\nvalues: [Respect, Courage, Trust]\n").section("values")
    let concern = section.concerns.first { $0.rule == "value/one-word" }
    #expect(concern?.places.count == 3)
    #expect(concern?.sources.isEmpty == false)
    #expect(concern?.places[0].remarks[0].message.last == ".")
  }

  @Test func `strengths show the client's words in which nothing was found`() {
    let culture = OwnScoring.culture("""
      language: en
      values:
        - {name: Care, behaviours: [We are the best at calls., We call back the same day.]}
      """)
    let strengths = culture.section("values").strengths
    #expect(strengths.map(\.text).first == "Every value says how people behave.")
    #expect(strengths.first?.quote?.text == "We call back the same day.")
    #expect(strengths.first?.quote?.label == "Care · behaviours")
  }

  @Test func `labels are in the reader's language`() {
    let culture = OwnScoring.culture("language: en\nvalues:\n  - {name: Care, behaviours: [We call back the same day.]}\n") { $0.language = .estonian }
    #expect(culture.section("values").strengths.first?.quote?.label == "Care · käitumine")
    #expect(culture.section("values").title == "Väärtused")
  }

  @Test func `what weighs most is told first`() {
    let culture = OwnScoring.culture("language: en\nvision: We are the best.\nvalues: [Respect]\n")
    #expect(culture.summary.priorities.map(\.criterion) == ["behaviour", "plain"])
    #expect(culture.summary.priorities[0].ask != nil)
    #expect(culture.summary.priorities[1].quote?.text == "We are the best.")
  }

  @Test func `cultures of one run are told apart`() {
    let report = OwnScoring.report("organisation: A\nlanguage: en\nvision: The best.\n---\norganisation: B\nlanguage: en\nvision: A calm town by 2040.\n")
    #expect(report.cultures.map(\.organisation) == ["A", "B"])
    #expect(report.cultures.map { $0.section("vision").counts.errors } == [1, 0])
    #expect(report.title == "Culture report: A, B")
  }

  @Test func `an earlier report shows what is resolved and what is new`() {
    let before = OwnScoring.report("organisation: A\nlanguage: en\nvision: The best town by 2040.\nvalues: [Respect]\n")
    let now = OwnScoring.report("organisation: A\nlanguage: en\nvision: A calm town by 2040.\nvalues: [Respect, Courage]\n", previous: before)
    let change = now.cultures[0].change
    #expect(change?.since == .test)
    #expect(change?.resolved.map(\.text) == ["The best town by 2040."])
    #expect(change?.sections.first?.scoreBefore == 0)
    #expect(change?.sections.first?.scoreNow == 100)
    #expect((change?.added ?? 0) > 0)
    #expect((change?.kept ?? 0) > 0)
  }

  @Test func `an earlier report on another culture is none`() {
    let before = OwnScoring.report("organisation: A\nvision: The best.\n")
    #expect(OwnScoring.report("organisation: B\nvision: The best.\n", previous: before).cultures[0].change == nil)
  }
}
