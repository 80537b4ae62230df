import BuiltInRules
import CultureFormat
import Language
import LocatedYAML
import Places
import RuleEngine
import Testing

private let book = RuleBook(BuiltInRules.sources)

private func read(_ texts: String...) -> (culture: Culture, problems: [ReadingProblem]) {
  let trees = texts.enumerated().flatMap { index, text in
    YAMLReader.read(SourceFile(name: "\(index).yaml", contents: Array(text.utf8))).documents
  }
  return CultureReader.read(
    trees[0], including: Array(trees.dropFirst()), format: book.format, lexicons: book.lexicons, detector: book.detector)
}

/// Every text as `path: text`.
private func texts(_ culture: Culture) -> [String] {
  culture.texts.map { "\(culture.path(of: $0)): \($0.passage.string(0..<$0.passage.text.count))" }
}

@Suite struct CultureReaderTests {
  @Test(arguments: [Format.organisationField, Format.visionField, Format.missionField])
  func `the format has the fields that the program knows by name`(field: String) {
    #expect(book.format.part(Format.root)?.field(field) != nil)
  }

  @Test func `a statement is a text or a map with the text and more`() {
    #expect(texts(read("vision: A").culture) == ["vision: A"])
    #expect(texts(read("vision: {statement: A, offer: B}").culture) == ["vision.statement: A", "vision.offer: B"])
  }

  @Test func `keys are the same with their letters written as one sign or as two`() {
    let document = "väärtused: [{nimi: Hool, käitumine: Helistame tagasi.}]"
    let apart = document.replacing("ä", with: "a\u{308}")
    #expect(Array(apart.utf8) != Array(document.utf8))
    #expect(texts(read(apart).culture) == texts(read(document).culture))
    #expect(read(apart).problems.isEmpty)
  }

  @Test func `a list of texts is a list or one text`() {
    #expect(texts(read("values: [{name: N, behaviours: [A, B]}]").culture).dropFirst() == ["values[0].behaviours[0]: A", "values[0].behaviours[1]: B"])
    #expect(texts(read("values: [{name: N, behaviours: A}]").culture).dropFirst() == ["values[0].behaviours: A"])
  }

  @Test(arguments: [
    "values: [{name: Care}]", "values: [Care]", "values: {Care: }", "väärtused: [{nimi: Care}]",
  ])
  func `a named collection is a list of maps, a list of names or a map`(text: String) {
    let culture = read(text).culture
    #expect(texts(culture) == ["values[0].name: Care"])
    #expect(culture.parts.map(\.kind) == ["culture", "value"])
  }

  @Test func `a text body of a map is the description`() {
    #expect(texts(read("values: {Care: We call back.}").culture) == ["values[0].name: Care", "values[0].description: We call back."])
  }

  @Test func `a name with its text as the only pair of an element is read as beginners mean it`() {
    let (culture, problems) = read("values:\n  - Care: We call back.\n  - Order: {behaviours: We tidy up.}\n  - nmae: Calm\n")
    #expect(texts(culture).prefix(4) == [
      "values[0].name: Care", "values[0].description: We call back.", "values[1].name: Order", "values[1].behaviours: We tidy up.",
    ])
    #expect(problems.map { $0.values["nearest"] } == ["name"])
  }

  @Test func `what a comma has left over in a map is told as that`() {
    #expect(read("values: [{name: We say no, and kindly}]").problems.map(\.name) == [.strayText])
  }

  @Test func `a word that is no kind of process is a problem with the nearest`() {
    #expect(read("hr_processes: [{name: Start, kind: onbording}]").problems.map { $0.values["nearest"] } == ["onboarding"])
    #expect(read("personaliprotsessid: [{nimi: Algus, liik: sisseelamine}]").problems.isEmpty)
  }

  @Test func `every path that the format refers to leads to parts, every lexicon is there`() {
    for field in book.format.parts.flatMap(\.fields) {
      #expect(field.lexicon.map { book.lexicons.names.contains($0) } ?? true, "\(field.name)")
      for path in field.refers where path.start == .culture {
        let kinds = path.steps.reduce([book.format.part(Format.root)].compactMap { $0 }) { kinds, step in
          kinds.compactMap { $0.field(step)?.holds.part.flatMap(book.format.part) }
        }
        #expect(!kinds.isEmpty, "\(field.name) refers to \(path)")
      }
    }
  }

  @Test func `Estonian keys hold wherever their field does`() {
    let culture = read("kliendikogemus:\n  visioon: A\nväärtused:\n  - nimi: N\n    käitumine: B\n").culture
    #expect(texts(culture) == ["customer_experience.vision: A", "values[0].name: N", "values[0].behaviours: B"])
    #expect(culture.language == .estonian)
  }

  @Test func `a bilingual text is two texts of one field`() {
    let culture = read("vision: {et: Aitame, en: We help}").culture
    #expect(texts(culture) == ["vision.et: Aitame", "vision.en: We help"])
    #expect(culture.texts.map(\.language) == [.estonian, .english])
    #expect(culture.parts.count == 2)
  }

  @Test func `the language of a text is told where the document states none`() {
    let culture = read("vision: We help people to live well\nmission: Aitame inimesi, kui nad abi vajavad\n").culture
    #expect(culture.texts.map(\.language) == [.english, .estonian])
  }

  @Test(arguments: [
    ("visoin: A", "vision"), ("väärtuzed: [A]", "väärtused"), ("values: [{name: A, behaviors: B}]", "behaviours"),
  ])
  func `an unknown key is reported with the nearest known one`(text: String, nearest: String) throws {
    let problem = try #require(read(text).problems.first)
    #expect(problem.name == .unknownKey)
    #expect(problem.values["nearest"] == nearest)
  }

  @Test(arguments: ["values: Care", "vision: [A]", "values: [[A]]", "owners: A", "maturity: {current: high}", "- A"])
  func `a value of the wrong kind is reported and stops nothing`(text: String) throws {
    let (culture, problems) = read(text)
    #expect(problems.map(\.name) == [.wrongKind])
    #expect(!culture.parts.isEmpty)
  }

  @Test func `keys of the author's own are read, not judged as unknown`() {
    let (culture, problems) = read("x_motto: We try\nx_number: {a: 1}\n")
    #expect(problems.isEmpty)
    #expect(texts(culture) == ["x_motto: We try"])
  }

  @Test func `a text that aliases reach twice is read once`() {
    let culture = read("values:\n  - &a {name: Care, description: &d We help}\n  - *a\n  - {name: Trust, description: *d}\n").culture
    #expect(texts(culture) == ["values[0].name: Care", "values[0].description: We help", "values[2].name: Trust"])
  }

  @Test func `a list holds what its aliases lead to where they stand, also with more behind it in another file`() throws {
    let document = "values:\n  - {name: A, behaviours: &b [One, Two]}\n  - &c {name: C, behaviours: *b}\n  - {name: D}\n  - *c\n"
    let culture = read(document, "values: [E, {name: F}]").culture
    guard case .parts(let parts)? = culture.root.content(of: "values") else {
      Issue.record("the values are parts")
      return
    }
    let names = parts.map { culture.texts(of: culture.parts[$0], in: Format.nameField).map(\.passage.string) }
    #expect(names == [["A"], ["C"], ["D"], ["C"], ["E"], ["F"]])
    #expect(Array(parts) != Array(parts[0]..<parts[0] + parts.count))
    let behaviours = [0, 1].map { culture.texts(of: culture.parts[parts[$0]], in: "behaviours").map(\.passage.string) }
    #expect(behaviours == [["One", "Two"], ["One", "Two"]])
  }

  @Test func `aliases that would expand without end cost nothing`() {
    let levels = (1...30).map { "x\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
    let culture = read("x_0: &a0 [{name: A}]\n\(levels)\nvalues: *a30\n").culture
    #expect(culture.parts.count < 100)
  }

  @Test func `included collections grow, a section that stands twice is reported with both places`() throws {
    let (culture, problems) = read("vision: A\nvalues: [B]", "values: [C]\nvision: D")
    #expect(texts(culture) == ["vision: A", "values[0].name: B", "values[1].name: C"])
    let problem = try #require(problems.first)
    #expect(problem.name == .sectionTwice)
    #expect(problem.location.file == "1.yaml")
    #expect(problem.related?.file == "0.yaml")
  }

  @Test func `every field of the format has an Estonian key, and no key means two things in one part`() {
    for part in book.format.parts {
      let keys = part.fields.flatMap(\.keys)
      #expect(part.fields.allSatisfy { $0.aliases[.estonian] != nil }, "\(part.name)")
      #expect(Set(keys).count == keys.count, "\(part.name)")
    }
  }
}
