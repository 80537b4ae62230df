import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// The description of a value, and whether it says what people do.
struct Description: CustomTestStringConvertible, Sendable {
  let text: String
  let language: Language
  let saysBehaviour: Bool
  /// Misjudged so far.
  let isLimit: Bool

  var testDescription: String { text }

  static let all: [Description] = [Language.english, .estonian].flatMap { language in
    let path = "Tests/LanguageTests/Fixtures/\(language.rawValue)-behaviour.yaml"
    let file = SourceFile(name: path, contents: Array(((try? Project.text(path)) ?? "").utf8))
    let texts = YAMLReader.read(file).documents.first?.root.value(of: "texts")?.elements ?? []
    return texts.map { node in
      Description(
        text: node.value(of: "text")?.text ?? "", language: language,
        saysBehaviour: node.value(of: "behaviour")?.text == "true", isLimit: node.value(of: "limit") != nil)
    }
  }
}

@Suite struct ActionTests {
  private func actions(_ text: String, _ language: Language = .english) -> AssertedActions {
    actions(in: Passage(text.utf8, language: language, lexicons: Lexicons([])))
  }

  private func actions(in passage: Passage) -> AssertedActions { BuiltInRules.sources.grammar.actions(in: passage) }

  /// The actions of a text, each with its strength.
  private func words(_ text: String, _ language: Language) -> [String] {
    let passage = Passage(text.utf8, language: language, lexicons: Lexicons([]))
    return actions(in: passage).all.map { "\(passage.string(passage.bytes(of: $0.words))): \($0.strength)" }
  }

  @Test(arguments: Description.all.filter { !$0.isLimit })
  func `a description says what people do, or does not`(description: Description) {
    #expect((actions(description.text, description.language).behaviour != nil) == description.saysBehaviour)
  }

  @Test func `few descriptions are misjudged, and none for saying what people do`() {
    let limits = Description.all.filter(\.isLimit)
    #expect(Description.all.count == 263)
    #expect(limits.count == 3)
    #expect(limits.allSatisfy { $0.saysBehaviour })
  }

  @Test(arguments: [
    ("We tell each other about mistakes and, every Friday, publish the notes.", ["tell each other: strong", "publish: strong"]),
    ("We ask for help early.", ["ask for: strong"]),
    ("We listen. We care.", ["listen: bare"]),
    ("We support growth.", ["support: weak"]),
    ("We believe in sharing and we're committed to listening.", []),
    ("If something breaks, call the customer.", ["call the customer: strong"]),
    ("When we fail, we say so.", ["say so: strong"]),
    ("The promises we make, the standards we set.", []),
    ("We can write reports.", []),
    ("Managers never interrupt a colleague.", ["interrupt: strong"]),
    ("Mistakes are discussed in the open.", ["discussed: strong"]),
    ("We keep asking until it is clear.", ["asking: strong"]),
    ("Read more about our values.", []),
    ("Our bakers wrote the rules together.", ["wrote: strong"]),
  ])
  func `English actions stand at their words with their strength`(text: String, expected: [String]) {
    #expect(words(text, .english) == expected)
  }

  @Test(arguments: [
    ("Küsime kolleegilt nõu ja ütleme, mida muudame.", ["Küsime: strong", "ütleme: strong"]),
    ("Kuulame. Hoolime.", ["Kuulame: bare"]),
    ("Toetame kasvu.", ["Toetame: weak"]),
    ("Usume, et homne on parem.", []),
    ("Kui eksime, räägime sellest samal päeval.", ["räägime: strong"]),
    ("Ära sega vahele.", ["sega: strong"]),
    ("Juht kirjutab otsuse põhjused lahti.", ["kirjutab: strong"]),
    ("Vigu ei varjata.", ["varjata: strong"]),
    ("Loe lähemalt meie väärtustest.", []),
    ("Helistan kliendile ja ütlen hinna.", ["Helistan: strong", "ütlen: strong"]),
    ("Kui midagi läheb valesti, siis ma ütlen seda kohe.", ["ütlen: strong"]),
    ("Toon on sõbralik.", []),
    ("Meie joon on sirge ja laen on makstud.", []),
  ])
  func `Estonian actions stand at their verbs with their strength`(text: String, expected: [String]) {
    #expect(words(text, .estonian) == expected)
  }

  @Test func `two different bare verbs describe behaviour, one twice does not`() {
    #expect(actions("We listen. We speak.").behaviour?.words == 1..<2)
    #expect(actions("We listen. We listen.").behaviour == nil)
  }

  @Test func `a text leads with its action where hardly anything stands before it`() {
    #expect(actions("Write it down.").lead?.words == 0..<3)
    #expect(actions("In every single project meeting we write it down.").lead == nil)
    #expect(actions("Trust matters. We write it down.").lead == nil)
  }

  @Test func `a language without rules has no actions`() {
    #expect(actions("Wir fragen nach.", Language(rawValue: "de")).all.isEmpty)
  }

  @Test(arguments: [
    ("Trust", true), ("Co-prosperity", true), ("R.E.S.P.E.C.T.", true), ("1. Courage!", true), ("„Õiglus“ 🙂", true),
    ("Trust & care", false), ("Trust/care", false), ("Team spirit", false), ("Hool + usaldus", false),
    ("", false), ("2025", false),
  ])
  func `a name is one word or more`(name: String, isOne: Bool) {
    #expect(Passage(name.utf8, language: .english, lexicons: Lexicons([])).isOneWord == isOne)
  }
}
