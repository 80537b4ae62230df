import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

private let lexicons = Lexicons([BuiltInRules.sources.lexicons])

private func passage(_ text: String, _ language: Language = .english) -> Passage {
  Passage(text.utf8, language: language, lexicons: lexicons)
}

/// How similar two texts are, however little.
private func similarity(_ pair: Pair) -> Double {
  let units = [pair.first, pair.second].map { [passage($0, pair.language)] }
  return SimilarTexts(lexicons, threshold: 0.001).groups(of: units).first?.others.first?.similarity ?? 0
}

/// The groups of texts, each unit by its number.
private func groups(_ texts: [String], _ language: Language = .english, threshold: Double = SimilarTexts.usualThreshold) -> [[Int]] {
  let groups = SimilarTexts(lexicons, threshold: threshold).groups(of: texts.map { [passage($0, language)] })
  return groups.map { [$0.first] + $0.others.map(\.unit) }
}

struct Pair: CustomTestStringConvertible, Sendable {
  let language: Language
  let first: String
  let second: String

  var testDescription: String { "\(first) | \(second)" }

  /// Those of the fixture, whose header says what the kinds are.
  static func all(_ kind: String) -> [Pair] {
    let path = "Tests/LanguageTests/Fixtures/similar-texts.yaml"
    let file = SourceFile(name: path, contents: Array(((try? Project.text(path)) ?? "").utf8))
    let pairs = YAMLReader.read(file).documents.first?.root.value(of: "pairs")?.elements ?? []
    return pairs.filter { $0.value(of: "kind")?.text == kind }.map { node in
      let text = { (key: String) in node.value(of: key)?.text ?? "" }
      return Pair(language: Language(rawValue: text("language")), first: text("first"), second: text("second"))
    }
  }
}

@Suite struct SimilarityTests {
  @Test func `each kind of pair has some`() {
    #expect(["copy", "other", "contradiction", "number", "limit"].map { Pair.all($0).count } == [13, 11, 5, 3, 2])
  }

  @Test(arguments: Pair.all("copy"))
  func `a text in other forms and another order is found, also where a word or two changed`(pair: Pair) {
    #expect(similarity(pair) >= SimilarTexts.usualThreshold, "\(similarity(pair))")
  }

  @Test(arguments: Pair.all("other"))
  func `different things said of one subject are not found`(pair: Pair) {
    #expect(similarity(pair) < SimilarTexts.usualThreshold, "\(similarity(pair))")
  }

  @Test(arguments: Pair.all("contradiction"))
  func `the opposite, or another number, is not the same`(pair: Pair) {
    #expect(similarity(pair) < SimilarTexts.usualThreshold, "\(similarity(pair))")
  }

  @Test(arguments: Pair.all("limit"))
  func `who does what to whom is not seen`(pair: Pair) {
    #expect(similarity(pair) >= SimilarTexts.usualThreshold, "\(similarity(pair))")
  }

  @Test(arguments: Pair.all("number"))
  func `a number is the same in words and digits, and one counts nothing`(pair: Pair) {
    #expect(similarity(pair) == 1)
  }

  @Test func `in a long text a sentence with another number or a negation changes little`() {
    let start = "Every Friday the team shares mistakes and their causes, writes lessons down and thanks whoever spoke first."
    #expect(groups(["\(start) We answer within 2 days.", "\(start) We do not answer within 9 days."]) == [[0, 1]])
  }

  // MARK: groups

  @Test func `each unit of a group is similar to its first, chains are not followed`() {
    let chain = [
      "Gardeners water roses, tulips, lilies.", "Gardeners water roses, tulips, daisies.", "Gardeners water poppies, tulips, daisies.",
    ]
    #expect(groups(chain) == [[0, 1]])
    #expect(groups(Array(chain.reversed())) == [[0, 1]])
    #expect(groups([chain[1], chain[0], chain[2]]) == [[0, 1, 2]])
  }

  @Test func `a unit joins the earliest first, though a later one be more similar`() {
    let texts = [
      "Gardeners water roses, tulips, lilies, poppies.", "Gardeners water roses, tulips, daisies, orchids.",
      "Gardeners water roses, tulips, daisies, poppies.",
    ]
    #expect(groups(texts) == [[0, 2]])
    #expect(groups(Array(texts.dropFirst())) == [[0, 1]])
  }

  @Test func `groups stand in the order of their first units`() {
    let texts = ["We cook warm meals.", "Bakers bake fresh bread.", "Fresh bread is baked by a baker.", "Warm meals are cooked."]
    #expect(groups(texts) == [[0, 3], [1, 2]])
  }

  @Test func `a share of exactly the threshold is enough`() {
    let texts = ["Gardeners water roses, tulips.", "Gardeners water roses, daisies."]
    #expect(groups(texts, threshold: 0.6) == [[0, 1]])
    #expect(groups(texts, threshold: 0.61).isEmpty)
  }

  @Test func `the texts of a unit count together, wherever each word stands`() {
    let first = [passage("Fresh bread"), passage("Bakers bake before dawn.")]
    let second = [passage("Bakers bake"), passage("Fresh bread before dawn.")]
    #expect(SimilarTexts(lexicons).groups(of: [first, second]).flatMap(\.others).map(\.similarity) == [1])
  }

  @Test func `texts of different languages are never the same`() {
    let texts = "Start, test, robot, digital"
    #expect(SimilarTexts(lexicons).groups(of: [[passage(texts)], [passage(texts, .estonian)]]).isEmpty)
    #expect(SimilarTexts(lexicons).groups(of: [[passage("Start")], [passage("Start", .estonian)]]).isEmpty)
  }

  // MARK: short texts

  @Test(arguments: [
    ["Trust", "trust"], ["Customer focus", "Focus: customers", "customer focuses"], ["We are one", "We are one."],
  ])
  func `short texts of the same words are the same`(texts: [String]) {
    #expect(groups(texts) == [Array(texts.indices)])
  }

  @Test func `so are Estonian ones in other forms`() {
    #expect(groups(["Kliendi mure", "Klientide mured", "Aeg", "Aja"], .estonian) == [[0, 1], [2, 3]])
  }

  @Test func `short texts that share but some words, or only the beginnings of words, are different`() {
    #expect(groups(["Customer focus", "Customers", "Focus", "Not customer focus", "2 customers", "3 customers"]).isEmpty)
    #expect(groups(["Meeskond", "Meeskonnatöö", "Kliendikesksus", "Kliendirahulolu"], .estonian).isEmpty)
  }

  @Test func `texts without words are in no group`() {
    #expect(groups(["", "", "…", "…"]).isEmpty)
    #expect(SimilarTexts(lexicons).groups(of: [[], []]).isEmpty)
  }
}
