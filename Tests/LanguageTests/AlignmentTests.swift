import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// Visions and missions of a fixture: true pairs, and pairs that do not belong together.
private struct Pairs {
  let belonging: [Double]
  let strangers: [Double]

  init(_ language: Language) throws {
    let name = "Tests/LanguageTests/Fixtures/\(language.rawValue)-alignment.yaml"
    let file = SourceFile(name: name, contents: Array(try Project.text(name).utf8))
    let root = try #require(YAMLReader.read(file).documents.first).root
    let entries = root.value(of: "entries")?.elements ?? []
    let text = { (entry: YAMLNode, key: String) in entry.value(of: key)?.text ?? "" }
    let missions = Dictionary(entries.map { (text($0, "id"), text($0, "mission")) }) { $1 }
    let score = { (vision: String, mission: String) in compare(vision, mission, language)?.score ?? 0 }
    belonging = entries.map { score(text($0, "vision"), text($0, "mission")) }
    strangers = entries.map { score(text($0, "vision"), missions[text($0, "other")] ?? "") }
  }

  /// How often a true pair scores higher than one that is not.
  var areaUnderCurve: Double {
    let wins = belonging.map { pair in strangers.reduce(0.0) { $0 + (pair > $1 ? 1 : pair == $1 ? 0.5 : 0) } }
    return wins.reduce(0, +) / Double(belonging.count * strangers.count)
  }
}

private let book = RuleBook(BuiltInRules.sources)

private func compare(_ first: String, _ second: String, _ language: Language, without names: Set<String> = []) -> Alignment? {
  let passage = { (text: String) in Passage(text.utf8, language: language, lexicons: book.lexicons) }
  return AlignmentMeasure(book.lexicons).map { measure in
    measure.compare(measure.read(passage(first), without: names), measure.read(passage(second), without: names))
  }
}

@Suite struct AlignmentTests {
  @Test(arguments: [Language.english, .estonian])
  func `true pairs score higher than pairs that do not belong together`(language: Language) throws {
    let pairs = try Pairs(language)
    #expect(pairs.belonging.count >= 10)
    #expect(pairs.areaUnderCurve >= 0.9, "\(pairs.areaUnderCurve)")
  }

  @Test func `the same word, a word of its group and a related one answer, in this order`() throws {
    let same = try #require(compare("We cook meals", "Our meals are warm", .english))
    let group = try #require(compare("We cook meals", "Our dishes are warm", .english))
    let stranger = try #require(compare("We cook meals", "Our lawyers are patient", .english))
    #expect(same.score > group.score)
    #expect(group.score > stranger.score)
    #expect(stranger.isApart)
  }

  @Test func `a theme that a user adds words to keeps its names`() throws {
    let text = "lexicon: themes\nentries:\n  - {id: health, et: [perearst]}\n---\nlexicon: related-words\nentries:\n  - {id: health, theme: health, name_et: muu, et: [arstiabi]}\n"
    let own = RuleBook(BuiltInRules.sources, own: [SourceFile(name: "own.yaml", contents: Array(text.utf8))])
    #expect(own.problems.isEmpty && own.lexicons.isExtended)
    let (built, extended) = try (#require(AlignmentMeasure(book.lexicons)), #require(AlignmentMeasure(own.lexicons)))
    #expect(extended.name(of: "health", in: .estonian) == built.name(of: "health", in: .estonian))
    #expect(built.name(of: "health", in: .estonian) != "health")
    let passage = Passage("Perearst".utf8, language: .estonian, lexicons: own.lexicons)
    #expect(extended.themes(of: passage).map(\.id).contains("health"))
  }

  @Test func `letters with marks are the same however they are written`() throws {
    let composed = try #require(compare("We serve café crème with naïve élan", "Café, crème and élan for a naïve day", .english))
    let written = "Cafe\u{301}, cre\u{300}me and e\u{301}lan for a nai\u{308}ve day"
    let decomposed = try #require(compare("We serve café crème with naïve élan", written, .english))
    #expect(decomposed.score == composed.score)
  }

  @Test func `the themes that only one side has are named with their words`() throws {
    let alignment = try #require(compare("Healthy teeth", "We brew beer", .english))
    #expect(alignment.onlyFirst.flatMap(\.words).contains("Healthy"))
    #expect(alignment.onlySecond.flatMap(\.words).contains("beer"))
  }

  @Test func `words of the organisation's name tell nothing`() throws {
    let named = try #require(compare("Maple leads", "Maple follows", .english))
    let without = try #require(compare("Maple leads", "Maple follows", .english, without: ["maple"]))
    #expect(named.score > without.score)
  }

  @Test func `where the words tell nothing the score is one half`() throws {
    #expect(try #require(compare("the", "of", .english)).score == 0.5)
  }
}
