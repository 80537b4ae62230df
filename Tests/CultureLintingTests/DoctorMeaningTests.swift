import BuiltInRules
import CultureLinting
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// What the corrected lines say is what the author meant, or the author is asked.
@Suite struct DoctorMeaningTests {
  private static let book = RuleBook(BuiltInRules.sources)

  private static func examine(_ text: String) -> [Diagnosis] {
    Doctor(book).examine(Array(text.utf8), name: "a.yaml")
  }

  /// The text with the corrected lines; of what is asked, the reading of that number, or the last.
  private static func mended(_ text: String, _ diagnoses: [Diagnosis], reading: Int = 0) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for diagnosis in diagnoses {
      let readings = diagnosis.readings
      let chosen = readings.isEmpty ? nil : readings[min(reading, readings.count - 1)].corrected
      lines[diagnosis.line - 1] = chosen ?? diagnosis.corrected ?? lines[diagnosis.line - 1]
    }
    return lines.joined(separator: "\n")
  }

  /// Keys, lists and texts, without how they are written; nil for what cannot be read.
  private static func tree(_ text: String) -> String? {
    let stream = YAMLReader.read(SourceFile(name: "a.yaml", contents: Array(text.utf8)))
    return stream.problems.isEmpty ? stream.documents.map { tree($0.root) }.joined(separator: "\n---\n") : nil
  }

  private static func tree(_ node: YAMLNode) -> String {
    switch node.kind {
    case .mapping: "{" + node.pairs.map { "\($0.key.text): \(tree($0.value))" }.joined(separator: ", ") + "}"
    case .sequence: "[" + node.elements.map(tree).joined(separator: ", ") + "]"
    case .scalar, .alias: "“\(node.text)”"
    }
  }

  // MARK: a table of mistakes

  /// A document, and how its author meant it.
  static let meant: [(broken: String, meant: String)] = [
    // Tabs: what the line belongs to is told by the key above it.
    (
      "values:\n  - name: Care\n    behaviours:\n\t- We call back.\n\t- We listen.\n  - name: Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We call back.\n      - We listen.\n  - name: Trust\n"
    ),
    (
      "väärtused:\n  - nimi: Hool\n    käitumine:\n\t- Helistame tagasi.\n  - nimi: Usaldus\n",
      "väärtused:\n  - nimi: Hool\n    käitumine:\n      - Helistame tagasi.\n  - nimi: Usaldus\n"
    ),
    (
      "values:\n- name: Care\n  behaviours:\n\t- We call back.\n- name: Trust\n",
      "values:\n- name: Care\n  behaviours:\n  - We call back.\n- name: Trust\n"
    ),
    (
      "values:\n  - name: Care\n    behaviours:\n\t  - We call back.\n",
      "values:\n  - name: Care\n    behaviours:\n      - We call back.\n"
    ),
    (
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n\t- We call back.\n      - We ask.\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n      - We call back.\n      - We ask.\n"
    ),
    (
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n\t- name: Trust\n\t  behaviours:\n\t    - We tell.\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n  - name: Trust\n    behaviours:\n      - We tell.\n"
    ),
    (
      "values:\n\t- name: Care\n\t  behaviours:\n\t\t- We listen.\n\t\t- We call back.\n\t- name: Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n      - We call back.\n  - name: Trust\n"
    ),
    (
      "values:\n\t- name: Care\n\t\tbehaviours:\n\t\t\t- We listen.\n\t- name: Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n  - name: Trust\n"
    ),
    (
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n\tdescription: We call.\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n    description: We call.\n"
    ),
    (
      "customer_experience:\n\tvision: Bread for all.\n\tjourney:\n\t\t- name: Order\n\t\t- name: Visit\n",
      "customer_experience:\n  vision: Bread for all.\n  journey:\n    - name: Order\n    - name: Visit\n"
    ),
    (
      "values:\n\t- name: Care\n      behaviours:\n        - We listen.\n\t- name: Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n  - name: Trust\n"
    ),
    // Two readings: it is asked.
    (
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n\t- We call back.\n  - name: Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n      - We call back.\n  - name: Trust\n"
    ),
    (
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n\t- Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We listen.\n  - Trust\n"
    ),
    // Lines that go on with a text.
    (
      "vision: We help people who\ncannot help themselves\nevery day.\nmission: We call.\n",
      "vision: We help people who cannot help themselves every day.\nmission: We call.\n"
    ),
    (
      "visioon: Aitame inimesi, kes\nise hakkama ei saa\n",
      "visioon: Aitame inimesi, kes ise hakkama ei saa\n"
    ),
    (
      "values:\n  - name: Care\n    description: We call people\nback on the same day.\n  - name: Trust\n",
      "values:\n  - name: Care\n    description: We call people back on the same day.\n  - name: Trust\n"
    ),
    (
      "values:\n  - name: Care\n    description: We call people\n    back on the same day.\n    behaviours:\n      - We call\n      people back.\n",
      "values:\n  - name: Care\n    description: We call people back on the same day.\n    behaviours:\n      - We call people back.\n"
    ),
    (
      "vision: We help people and our\nvision is theirs.\nmission: We call.\n",
      "vision: We help people and our vision is theirs.\nmission: We call.\n"
    ),
    ("mission:\nWe bake bread\nevery morning.\nvision: Bread.\n", "mission: We bake bread every morning.\nvision: Bread.\n"),
    ("vision: We help people and our\nmission is to call.\n", "vision: We help people and our mission is to call.\n"),
    ("vision: We help people.\n\nWe also bake bread.\n", "vision: \"We help people.\\nWe also bake bread.\"\n"),
    (
      "visioon: Alustasime\n12. mail ja jätkame.\nmissioon: Küpsetame.\n",
      "visioon: Alustasime 12. mail ja jätkame.\nmissioon: Küpsetame.\n"
    ),
    ("organisatsioon: Leivapada\nMeie missioon on lihtne.\nmissioon: Küpsetame.\n", "organisatsioon: Leivapada\n# Meie\nmissioon: Küpsetame.\n"),
    // Bullets.
    (
      "mission:\n  * We bake bread\n  * We call people\nvision: Bread.\n",
      "mission: |\n  * We bake bread\n  * We call people\nvision: Bread.\n"
    ),
    (
      "missioon:\n* Küpsetame leiba\n* Toome selle: kohe\n",
      "missioon: |\n  * Küpsetame leiba\n  * Toome selle: kohe\n"
    ),
    ("promise:\n  * We keep it\n", "promise: |\n  * We keep it\n"),
    ("values:\n  * Care\n  * Trust\nvision: Bread.\n", "values: [Care, Trust]\nvision: Bread.\n"),
    ("values:\n* Care\n* Trust\nvision: Bread.\n", "values: [Care, Trust]\nvision: Bread.\n"),
    ("values:\n  *Care\n  *Trust\n", "values: [Care, Trust]\n"),
    ("väärtused:\n  • Hool\n  • Usaldus\n", "väärtused: [Hool, Usaldus]\n"),
    ("values:\n  * Care: we call\n  * Trust: we tell\n", "values:\n  - Care: we call\n  - Trust: we tell\n"),
    (
      "values:\n  - name: Care\n    behaviours:\n      * We call people\n        back\n      * We listen: always\n",
      "values:\n  - name: Care\n    behaviours:\n      - We call people back\n      - \"We listen: always\"\n"
    ),
    (
      "values:\n  - name: Care\n    behaviours:\n      • We call people\n      • We listen\n",
      "values:\n  - name: Care\n    behaviours:\n      - We call people\n      - We listen\n"
    ),
    (
      "values:\n  - name: Care\n    behaviours:\n\t* We call people\n\t* We listen\n  - name: Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We call people\n      - We listen\n  - name: Trust\n"
    ),
    // Numbers.
    ("values:\n  1. Plain words\n  2. Trust\n", "values: [Plain words, Trust]\n"),
    ("values:\n1. Plain words\n2) Trust\nvision: Bread.\n", "values: [Plain words, Trust]\nvision: Bread.\n"),
    (
      "väärtused:\n  - nimi: Hool\n    käitumine:\n      1. Helistame tagasi\n      2. Kuulame ära\n",
      "väärtused:\n  - nimi: Hool\n    käitumine: [Helistame tagasi, Kuulame ära]\n"
    ),
    ("mission:\n1. We bake\n2. We call\n", "mission: |\n  1. We bake\n  2. We call\n"),
    // A list where a text is wanted.
    ("promise:\n  - We call back.\n  - We listen.\n", "promise: |\n  - We call back.\n  - We listen.\n"),
    ("kliendilubadus:\n- Helistame tagasi.\nvisioon: Leib.\n", "kliendilubadus: |\n  - Helistame tagasi.\nvisioon: Leib.\n"),
    // A colon in a text that goes on over further lines.
    (
      "visioon: Meie siht: igal hommikul on leib\nja naabrid tunnevad üksteist.\nmissioon: Küpsetame.\n",
      "visioon: \"Meie siht: igal hommikul on leib ja naabrid tunnevad üksteist.\"\nmissioon: Küpsetame.\n"
    ),
    (
      "vision: Our aim: every home has fresh bread\n  and every child a bike.\n",
      "vision: \"Our aim: every home has fresh bread and every child a bike.\"\n"
    ),
    (
      "vision: Our \"aim\": bread\n  that isn't old: ever.\nmission: We bake.\n",
      "vision: \"Our \\\"aim\\\": bread that isn't old: ever.\"\nmission: We bake.\n"
    ),
    // Items with fields below them.
    (
      "competencies:\n1. Explains a repair\n   behaviours: Shows the part\n2. Plans the day\n   behaviours: Books repairs\n",
      "competencies:\n  - name: Explains a repair\n    behaviours: Shows the part\n  - name: Plans the day\n    behaviours: Books repairs\n"
    ),
    (
      "kompetentsid:\n1) Kuulab klienti\n\tkäitumine: küsib: miks\n2) Ütleb \"ei\"\n\tkäitumine: pakub muud\nvisioon: Leib.\n",
      "kompetentsid:\n  - nimi: Kuulab klienti\n    käitumine: \"küsib: miks\"\n  - nimi: Ütleb \"ei\"\n    käitumine: pakub muud\nvisioon: Leib.\n"
    ),
    (
      "competencies:\n1) Explains a repair\n\tBehaviour: Shows the part\n2) Plans the day\n\tBehaviour: 90% are booked\n",
      "competencies:\n  - name: Explains a repair\n    behaviours: Shows the part\n  - name: Plans the day\n    behaviours: 90% are booked\n"
    ),
    (
      "values:\n  * Care:\n      behaviours:\n        - We call\n  * Trust\n",
      "values:\n  - name: Care\n    behaviours:\n      - We call\n  - name: Trust\n"
    ),
    // A name as a key.
    (
      "hr_processes:\n - Recruitment:\n   employee_view: A day\n - Onboarding: two days\n",
      "hr_processes:\n - name: Recruitment\n   employee_view: A day\n - Onboarding: two days\n"
    ),
    (
      "personaliprotsessid:\n- Värbamine:\n  töötaja_vaade: Üks päev\n",
      "personaliprotsessid:\n- nimi: Värbamine\n  töötaja_vaade: Üks päev\n"
    ),
    // A language by its name.
    ("Keel: eesti\nVisioon: Leib.\n", "keel: et\nvisioon: Leib.\n"),
    ("Language: English\nVision: Bread.\n", "language: en\nvision: Bread.\n"),
  ]

  @Test(arguments: [
    "values:\n  * Honesty\n    - We show the part\n  * Patience\n    - We wait\n",
    "väärtused:\n  • Ausus\n    - Näitame osa\n  • Kannatlikkus\n",
    "values:\n  - Honesty\n    - We show the part\n  - Patience\n",
    "values:\n1. Honesty\n   * We show the part\n2. Patience\nvision: Bread.\n",
  ])
  func `a list inside an item is not made a part of the list around it`(text: String) {
    let diagnoses = Self.examine(text)
    #expect(diagnoses.flatMap(\.ailments).map(\.name) == [.nestedList])
    #expect(diagnoses.allSatisfy { $0.line == 2 && $0.corrected == nil })
  }

  @Test func `a list inside an item in asterisks is not made a part of the list around it`() {
    let diagnoses = Self.examine("values:\n  - **Honesty**\n    - We show the part\n    - We wait\n  - Patience\n")
    #expect(diagnoses.map(\.corrected) == ["  - \"**Honesty**\"", nil])
    #expect(diagnoses.last?.ailments.map(\.name) == [.nestedList])
  }

  @Test func `names with lines indented below them are not made one list`() {
    let diagnoses = Self.examine("values:\n  Honesty\n    We show the part\n  Patience\n    We wait\n")
    #expect(diagnoses.flatMap(\.ailments).map(\.name) == [.textForList])
    #expect(diagnoses.allSatisfy { $0.corrected == nil })
  }

  @Test func `what may go on with a text in quotes is made no note`() {
    let diagnoses = Self.examine("visioon: Meie siht: leib\nKüpsetame iga päev.\nmissioon: Küpsetame.\n")
    #expect(diagnoses.map(\.corrected) == ["visioon: \"Meie siht: leib\"", nil])
  }

  @Test(arguments: meant)
  func `the corrected lines say what was meant, or it is asked`(broken: String, meant: String) throws {
    let diagnoses = Self.examine(broken)
    let wanted = try #require(Self.tree(meant)).replacing("\n”", with: "”")
    let found = (0...1).map { Self.tree(Self.mended(broken, diagnoses, reading: $0))?.replacing("\n”", with: "”") }
    let isAsked = diagnoses.contains { $0.readings.count > 1 }
    #expect(isAsked ? found.contains(wanted) : found[0] == wanted, "\(Self.mended(broken, diagnoses))")
    #expect(!isAsked || found[0] != found[1])
  }

  @Test(arguments: meant)
  func `what was mended has nothing more to mend`(broken: String, meant: String) {
    for reading in 0...1 {
      let mended = Self.mended(broken, Self.examine(broken), reading: reading)
      #expect(Self.examine(mended).map { "\($0.line) \($0.ailments)" } == [], "\(mended)")
    }
  }

  @Test(arguments: ["values:\n  - name: Care\n    behaviours: * We call\n      * We listen\n"])
  func `bullets that may mean more than one list are left to the author`(text: String) {
    let diagnoses = Self.examine(text)
    #expect(diagnoses.flatMap(\.ailments).map(\.name) == [.bullets])
    #expect(diagnoses.allSatisfy { $0.corrected == nil })
  }

  @Test func `what has one reading is not asked`() {
    let asked = Self.meant.filter { Self.examine($0.broken).contains { !$0.readings.isEmpty } }
    #expect(asked.count == 5, "\(asked.map(\.broken))")
  }

  // MARK: samples with a mistake in one line

  private static let samples = Project.files(below: "Samples", ending: ".yaml").filter { !$0.contains("/.") }

  @Test(arguments: samples, [2, 4, 8])
  func `a tab before one line leaves it where it was, or it is asked`(path: String, width: Int) throws {
    let text = try Project.text(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let wanted = Self.tree(text)
    let places = lines.indices.filter { lines[$0].prefix { $0 == " " }.count >= width && !lines[$0].contains("#") }
    for index in places.enumerated().filter({ $0.offset % 7 == width % 7 }).map(\.element).prefix(25) {
      var broken = lines
      broken[index] = Self.tabbed(lines[index], width)
      let source = broken.joined(separator: "\n")
      let diagnoses = Self.examine(source)
      let isAsked = diagnoses.contains { !$0.readings.isEmpty }
      #expect(isAsked || Self.tree(Self.mended(source, diagnoses)) == wanted, "\(path):\(index + 1): \(lines[index])")
    }
  }

  @Test(arguments: samples, [2, 4, 8])
  func `tabs in every margin leave all as it was, or it is asked`(path: String, width: Int) throws {
    let text = try Project.text(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.tabbed(String($0), width) }
    let source = lines.joined(separator: "\n")
    let diagnoses = Self.examine(source)
    let isAsked = diagnoses.contains { !$0.readings.isEmpty }
    #expect(isAsked || Self.tree(Self.mended(source, diagnoses)) == Self.tree(text))
  }

  @Test(arguments: samples)
  func `lists written with an asterisk or with numbers are lists`(path: String) throws {
    let text = try Project.text(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for block in Self.lists(lines).prefix(8) {
      for mark in ["*", "•", "1."] where mark != "1." || block.count > 1 {
        var broken = lines
        for (number, index) in block.enumerated() {
          broken[index].replace("- ", with: mark == "1." ? "\(number + 1). " : mark + " ", maxReplacements: 1)
        }
        let source = broken.joined(separator: "\n")
        #expect(Self.tree(Self.mended(source, Self.examine(source))) == Self.tree(text), "\(path):\(block[0] + 1) \(mark)")
      }
    }
  }

  /// The lines of each list of plain texts below a key.
  private static func lists(_ lines: [String]) -> [Range<Int>] {
    let isItem = { (line: String) in line.contains(/^ *- \p{L}[^:#"'“„]*$/) }
    return lines.indices.filter { !isItem(lines[$0]) && lines[$0].contains(/^ *(- )?[\w]+:$/) }.compactMap { key in
      let end = lines[(key + 1)...].firstIndex { !isItem($0) } ?? lines.count
      let column = lines[end - 1].prefix { $0 == " " }.count
      let isAlike = lines[(key + 1)..<end].allSatisfy { $0.prefix { $0 == " " }.count == column }
      let isWhole = end == lines.count || lines[end].prefix { $0 == " " }.count < column
      return end > key + 1 && isAlike && isWhole ? key + 1..<end : nil
    }
  }

  private static func tabbed(_ line: String, _ width: Int) -> String {
    let spaces = line.prefix { $0 == " " }.count
    return String(repeating: "\t", count: spaces / width) + String(repeating: " ", count: spaces % width) + line.dropFirst(spaces)
  }
}
