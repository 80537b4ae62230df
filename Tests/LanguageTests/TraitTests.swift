import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// A line of a fixture: whether it claims a trait, and whether that is known to be judged wrongly.
struct CompetencyLine: CustomTestStringConvertible, Sendable {
  let text: String
  let language: Language
  let isTrait: Bool
  let isJudgedWrongly: Bool

  var testDescription: String { text }

  static func all(_ language: Language) -> [CompetencyLine] {
    let path = "Tests/LanguageTests/Fixtures/\(language.rawValue)-competencies.yaml"
    let text = (try? Project.text(path)) ?? ""
    let root = YAMLReader.read(SourceFile(name: path, contents: Array(text.utf8))).documents.first?.root
    return (root?.elements ?? []).map { line in
      CompetencyLine(
        text: line.value(of: "text")?.text ?? "", language: language, isTrait: line.value(of: "label")?.text == "T",
        isJudgedWrongly: line.value(of: "wrong") != nil)
    }
  }
}

@Suite struct TraitTests {
  private static let lexicons = Lexicons([BuiltInRules.sources.lexicons])
  private static let vocabulary = TraitVocabulary(
    lexicons, traits: "personality-traits", surroundings: "trait-surroundings")

  private func traits(_ text: String, _ language: Language, isName: Bool = true) throws -> [String] {
    let passage = Passage(text.utf8, language: language, lexicons: Self.lexicons)
    let claims = grammar.traits(in: passage, from: Self.vocabulary, isName: isName)
    return claims.map { passage.string(passage.bytes(of: $0.words)) }
  }

  /// With every ending of it looked up whole these take hours.
  @Test(.timeLimit(.minutes(10)), arguments: [(Language.english, "ness", false), (.estonian, "taluvus", true)])
  func `a word of a megabyte is read by its last letters`(language: Language, ending: String, isTrait: Bool) throws {
    let word = String(repeating: ending, count: 200_000)
    #expect(try traits(word, language) == (isTrait ? [word] : []))
  }

  @Test(arguments: CompetencyLine.all(.estonian) + CompetencyLine.all(.english))
  func `a line claims a trait or does not`(line: CompetencyLine) throws {
    let claims = try !traits(line.text, line.language).isEmpty
    #expect(claims == (line.isTrait != line.isJudgedWrongly))
  }

  @Test(arguments: [(Language.estonian, 1.0, 0.99), (.english, 0.99, 0.97)])
  func `few lines are judged wrongly`(language: Language, precision: Double, recall: Double) {
    let lines = CompetencyLine.all(language)
    let right = Double(lines.count { $0.isTrait && !$0.isJudgedWrongly })
    #expect(lines.count > 200)
    #expect(right / (right + Double(lines.count { !$0.isTrait && $0.isJudgedWrongly })) >= precision)
    #expect(right / Double(lines.count { $0.isTrait }) >= recall)
  }

  @Test(arguments: [
    ("Friendly, curious and loyal", ["Friendly", "curious", "loyal"]),
    ("You are a naturally cheerful person", ["cheerful person"]),
    ("Ability to quickly adapt, and a positive attitude", ["Ability to quickly adapt", "positive attitude"]),
    ("Loves working with people", ["Loves working"]),
    ("A results-driven self-starter", ["results-driven self-starter"]),
    ("Someone with a sense of duty", ["sense of duty"]),
  ])
  func `an English claim is found at its own words`(text: String, expected: [String]) throws {
    #expect(try traits(text, .english) == expected)
  }

  @Test(arguments: [
    ("Ootame algatusvõimet ja täpsust", ["algatusvõimet", "täpsust"]),
    ("Oled vestluses aus, rahulik ja avatud inimene", ["aus", "rahulik", "avatud inimene"]),
    ("On kliendiga rääkides sõbralik", ["sõbralik"]),
    ("Kiire õppija, kohusetundlik", ["Kiire õppija", "kohusetundlik"]),
  ])
  func `an Estonian claim is found at its own words`(text: String, expected: [String]) throws {
    #expect(try traits(text, .estonian) == expected)
  }

  @Test(arguments: [
    ("Creates an open and honest atmosphere", Language.english), ("Motivating others", .english),
    ("Ensures data integrity", .english), ("Answers in a friendly way. Patient and calm.", .english),
    ("Suhtub klientidesse sõbralikult", .estonian), ("Andmed on kõigile avatud", .estonian),
    ("Paindliku tööaja planeerimine", .estonian),
  ])
  func `an activity or a thing claims nothing`(text: String, language: Language) throws {
    #expect(try traits(text, language) == [])
  }

  @Test func `a bare list of traits is a claim only as a name`() throws {
    #expect(try traits("Warmth", .english) == ["Warmth"])
    #expect(try traits("Warmth", .english, isName: false) == [])
  }
}
