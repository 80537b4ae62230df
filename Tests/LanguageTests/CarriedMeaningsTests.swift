import BuiltInRules
import RuleEngine
import Testing

@testable import Language

@Suite struct CarriedMeaningsTests {
  private static let lexicons = RuleBook(BuiltInRules.sources).lexicons
  private static let texts = [
    "We teach children to read and to play music.", "Dentists care for the teeth of children.", "Music for every school.",
    "Trains leave on time.",
  ]

  private static func readings(_ measure: AlignmentMeasure) -> [AlignmentReading] {
    texts.map { measure.read(Passage($0.utf8, language: .english, lexicons: lexicons)) }
  }

  private static func carried(by readings: [AlignmentReading]) -> CarriedMeanings {
    readings.reduce(into: CarriedMeanings()) { $0.add($1) }
  }

  @Test(arguments: texts.indices)
  func `a text that is taken out leaves what the others carry`(out: Int) throws {
    let readings = Self.readings(try #require(AlignmentMeasure(Self.lexicons)))
    var all = Self.carried(by: readings)
    let stems = readings.flatMap(\.units).flatMap(\.meaning.stems)
    #expect(stems.allSatisfy { all.hasStem($0) })
    all.remove(readings[out])
    let others = Self.carried(by: readings.indices.filter { $0 != out }.map { readings[$0] })
    #expect(all.labelNumbers == others.labelNumbers)
    #expect(stems.map { all.hasStem($0) } == stems.map { others.hasStem($0) })
    #expect(stems.contains { !all.hasStem($0) })
  }

  @Test func `nothing is carried by no text`() throws {
    let readings = Self.readings(try #require(AlignmentMeasure(Self.lexicons)))
    var none = CarriedMeanings()
    #expect(none.labelNumbers.isEmpty && !none.hasStem(0) && !none.hasStem(10_000))
    none.add(readings[0])
    none.remove(readings[0])
    #expect(none.labelNumbers.isEmpty)
    #expect(readings[0].units.flatMap(\.meaning.stems).allSatisfy { !none.hasStem($0) })
  }

  @Test func `a theme that no other text has is not answered`() throws {
    let measure = try #require(AlignmentMeasure(Self.lexicons))
    let readings = Self.readings(measure)
    let alone = measure.answers(to: [readings[1]], in: Self.carried(by: [readings[3]]))
    let answered = measure.answers(to: [readings[2]], in: Self.carried(by: [readings[0]]))
    #expect(!alone.unanswered.isEmpty && alone.isNothingAnswered)
    #expect(answered.unanswered.isEmpty)
  }
}
