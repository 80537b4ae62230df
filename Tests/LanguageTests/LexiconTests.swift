@testable import Language
import Packing
import LocatedYAML
import Places
import Testing

/// Lexicons of a YAML text, packed and read again as the build does.
private func lexicons(_ text: String) throws -> Lexicons {
  let stream = YAMLReader.read(SourceFile(name: "test.yaml", contents: Array(text.utf8)))
  let sources = stream.documents.map { LexiconSource($0.root) }
  #expect(sources.flatMap(\.problems).isEmpty)
  let parts = """
    klient\tS\tkliendi\tklienti\tklientide\tkliente
    külaline\tS\tkülalise\tkülalist\tkülaliste\tkülalisi
    """
  let inflections = Inflections(.init(estonianPrincipalParts: parts, estonianExclusions: nil, englishIrregular: nil))
  return Lexicons([LexiconBook(PackedText(LexiconPacker.pack(sources, inflections: inflections)))])
}

private func found(_ text: String, _ language: Language, _ lexicons: Lexicons, _ wanted: [String: Set<String>] = [:]) throws -> [String] {
  let entries = try #require(lexicons.entries(of: "words", with: wanted))
  let passage = Passage(text.utf8, language: language, lexicons: lexicons)
  return passage.occurrences.filter { entries.contains($0.entry) }.map { passage.string(passage.bytes(of: $0.words)) }
}

@Suite struct LexiconTests {
  private static let words = """
    lexicon: words
    entries:
      - {kind: outside, et: [klient, kliendi-, -võime, "-külaline"], en: [customer, end user]}
      - {kind: team, en: [customer success]}
      - {kind: short, et: [EI], en: ["=lead", CX]}
      - {kind: fixed, inflect: none, et: [vt üleval], en: [open, n/a]}
      - {kind: ended, inflect: last, en: [guest room]}
    """

  @Test(arguments: [
    ("Kuulame klienti ja klientidegi muret.", ["klienti", "klientidegi"]),
    ("Kliendikogemus ja otsustusvõime", ["Kliendikogemus", "otsustusvõime"]),
    ("EI ole ei", ["EI"]),
    ("Hotellikülalistele ja hotellikliendid", ["Hotellikülalistele"]),
  ])
  func `Estonian terms are found in their forms`(text: String, expected: [String]) throws {
    #expect(try found(text, .estonian, try lexicons(Self.words)) == expected)
  }

  @Test(arguments: [
    ("Our customers' end-users, the customer's view", ["customers", "end-users", "customer's"]),
    ("the end. User", []),
    ("leads lead cx CX CX's", ["lead", "CX", "CX's"]),
    ("n/a, open or opened", ["n/a", "open"]),
    ("guest rooms, guests room", ["guest rooms"]),
  ])
  func `English terms are found in their forms`(text: String, expected: [String]) throws {
    #expect(try found(text, .english, try lexicons(Self.words)) == expected)
  }

  @Test func `a lexicon that lists a word does not find it as a compound, whatever the others list`() throws {
    let other = "---\nlexicon: others\nentries:\n  - {et: [kliendikaart, kliendimeel]}\n"
    let lexicons = try lexicons(Self.words.replacing("[klient,", with: "[klient, kliendikaart,") + "\n" + other)
    #expect(try found("kliendikaart", .estonian, lexicons) == ["kliendikaart"])
    #expect(try found("kliendimeel", .estonian, lexicons) == ["kliendimeel"])
  }

  @Test func `a word with an apostrophe is found although another lexicon has it in a phrase`() throws {
    let lexicons = try lexicons(Self.words + "\n---\nlexicon: others\nentries:\n  - {en: [the customer's view]}\n")
    #expect(try found("a customer's letter", .english, lexicons) == ["customer's"])
  }

  @Test func `sets in a term are all expanded, and one that is not there is a mistake`() throws {
    let text = """
      lexicon: words
      sets: {who: [me, you], when: [now, later]}
      entries:
        - {en: ["=ask <who> <when>"]}
        - {en: ["=ask <whom>"]}
      """
    let source = try #require(YAMLReader.read(SourceFile(name: "a.yaml", contents: Array(text.utf8))).documents.first)
    let lexicon = LexiconSource(source.root)
    #expect(lexicon.entries[0].terms[0].terms.count == 4)
    #expect(lexicon.problems.map { $0.values["value"] } == ["whom"])
  }

  @Test func `entries are chosen by their attributes`() throws {
    let lexicons = try lexicons(Self.words)
    #expect(try found("customer success", .english, lexicons, ["kind": ["team"]]) == ["customer success"])
    #expect(lexicons.entries(of: "nothing") == nil)
  }

  @Test func `a lexicon of the same name in two books is one`() throws {
    let first = try #require(try lexicons(Self.words).books.first)
    let stream = YAMLReader.read(SourceFile(name: "own.yaml", contents: Array("lexicon: words\nentries:\n  - {kind: outside, en: [shopper]}\n".utf8)))
    let inflections = Inflections(.init(estonianPrincipalParts: "", estonianExclusions: nil, englishIrregular: nil))
    let packed = LexiconPacker.pack(stream.documents.map { LexiconSource($0.root) }, inflections: inflections)
    let both = Lexicons([first, LexiconBook(PackedText(packed), base: first.entryCount)])
    #expect(try found("customers and shoppers", .english, both, ["kind": ["outside"]]) == ["customers", "shoppers"])
  }

  private static let inflected = """
    lexicon: words
    entries:
      - {inflect: cases, et: [hea klient], en: [initiative]}
      - {inflect: present, en: [thrive in]}
      - {inflect: plural, en: [team player]}
    """

  @Test(arguments: [
    ("initiative, initiatives", ["initiative"]), ("thrives in, thriving in, thrived in", ["thrives in", "thriving in"]),
    ("team players, teams player", ["team players"]),
  ])
  func `an entry may say which forms its terms take`(text: String, expected: [String]) throws {
    #expect(try found(text, .english, try lexicons(Self.inflected)) == expected)
  }

  @Test(arguments: [("nominative", "hea klient"), ("partitive", "hea klienti"), ("comitative", "hea kliendiga")])
  func `cases can be told apart`(name: String, expected: String) throws {
    let text = "hea klient, hea klienti, hea kliendiga, hea kliendi"
    #expect(try found(text, .estonian, try lexicons(Self.inflected), ["case": [name]]) == [expected])
  }
}
