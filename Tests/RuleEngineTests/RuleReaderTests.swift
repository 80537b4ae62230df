import BuiltInRules
import LocatedYAML
import Places
import RuleEngine
import Testing

/// A rule book with one file of one's own.
private func read(_ text: String) -> RuleBook {
  RuleBook(BuiltInRules.sources, own: [SourceFile(name: "own.yaml", contents: Array(text.utf8))])
}

private let texts = """
  title: {en: t, et: t}
  message: {en: "m {text}", et: "m {text}"}
  why: {en: w, et: w}
  how: {en: h, et: h}

  """

@Suite struct RuleReaderTests {
  @Test func `a rule of one's own is read beside the built-in ones`() {
    let book = read(texts + "rule: own/rule\nseverity: info\nfor: text\ncheck: {superlative: {}}\n")
    #expect(book.problems.isEmpty)
    #expect(book.rule("own/rule") != nil)
    #expect(book.rules.count > 1)
  }

  @Test(arguments: [
    ("rule: own/rule\nseverty: info\nseverity: info\nfor: text\ncheck: {superlative: {}}\n", 6, "severity"),
    ("rule: own/rule\nseverity: grave\nfor: text\ncheck: {superlative: {}}\n", 6, nil),
    ("rule: own/rule\nseverity: info\nfor: valu\ncheck: {superlative: {}}\n", 7, "value"),
    ("rule: own/rule\nseverity: info\nfor: value\ncheck: {superlativ: {}}\n", 8, "superlative"),
    ("rule: own/rule\nseverity: info\nfor: value\ncheck: {superlative: {in: [behaviour]}}\n", 8, "behaviours"),
    ("rule: own/rule\nseverity: info\nfor: value\ncheck: {missing: [behaviour]}\n", 8, "behaviours"),
    ("rule: own/rule\nseverity: info\nfor: value\ncheck: {terms: {lists: customer-word}}\n", 8, "customer-words"),
    ("rule: own/rule\nseverity: info\nfor: [text, vlaue]\ncheck: {superlative: {}}\n", 7, "value"),
    ("rule: own/rule\nseverity: {rule: info, behavours: error}\nfor: text\ncheck: {superlative: {}}\n", 6, "behaviours"),
    ("rule: own/rule\nseverity: info\nfor: text\ncheck: {superlative: {in: [behavour]}}\n", 8, "behaviours"),
    ("rule: own/rule\nseverity: info\nreports: document.unknwon-key\n", 7, "document.unknown-key"),
    ("rule: own/rule\nseverity: info\nfor: value\ncheck: {length: {min: inf}}\n", 8, nil),
  ])
  func `a mistake is reported at its line with the nearest name`(text: String, line: Int, nearest: String?) throws {
    let book = read(texts + text)
    let problem = try #require(book.problems.first)
    #expect(problem.location.file == "own.yaml")
    #expect(problem.location.range.start.line == line)
    #expect(problem.values["nearest"] == nearest)
    #expect(book.rule("own/rule") == nil)
    #expect(book.rule(book.selectableIDs[0]) != nil)
  }

  @Test func `a message that names what its check does not give is a mistake`() throws {
    let text = texts.replacing("{text}", with: "{txet}") + "rule: own/rule\nseverity: info\nfor: text\ncheck: {superlative: {}}\n"
    let problem = try #require(read(text).problems.first)
    #expect(problem.name == .unknownPlaceholder)
    #expect(problem.values["nearest"] == "text")
  }

  @Test func `two rules with one name are a mistake that names both places`() throws {
    let rule = texts + "rule: own/rule\nseverity: info\nfor: text\ncheck: {superlative: {}}\n"
    let problem = try #require(read(rule + "---\n" + rule).problems.first)
    #expect(problem.name == .duplicateRule)
    #expect(problem.related?.range.start.line == 5)
    #expect(problem.location.range.start.line == 14)
  }
}
