import BuiltInRules
import CultureLinting
import Foundation
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

@Suite struct DoctorTests {
  private static let book = RuleBook(BuiltInRules.sources)

  private func examine(_ text: String) -> [Diagnosis] {
    Doctor(Self.book).examine(Array(text.utf8), name: "a.yaml")
  }

  /// A document, and of each line that has to be mended its number, the ailment and how it should be.
  private static let cases: [(text: String, found: [String])] = [
    ("values:\n\t- name: Care\n", ["2 tab:   - name: Care"]),
    ("values:\n  - name: Care\n\t\tdescription: We call.\n", ["3 tab:     description: We call."]),
    ("values:\n\u{A0}\u{A0}- name: Care\n", ["2 hard-space:   - name: Care"]),
    ("\u{200B}vision: We help.\n", ["1 invisible: vision: We help."]),
    ("vision: We do this: help people.\nmission: We call.\n", ["1 colon: vision: \"We do this: help people.\""]),
    ("vision: We say \"yes\": always.\n", ["1 colon: vision: 'We say \"yes\": always.'"]),
    ("vision: We help people\n  and this: we call.\nmission: We call.\n", ["1 colon: vision: \"We help people", "2 colon:   and this: we call.\""]),
    ("values:\n  - name: Care\n    behaviours:\n      - We do: this: and that\n", ["4 colon:       - \"We do: this: and that\""]),
    ("vision: \"We help\nmission: We call.\n", ["1 open-quote: vision: \"We help\""]),
    ("vision: \"We help\nmission: \"We call.\"\n", ["1 open-quote: vision: \"We help\""]),
    ("vision: \"We help\npromise: We keep it.\nvalues: [Care]\nmission: \"We call.\"\n", ["1 open-quote: vision: \"We help\""]),
    ("vision: 'We don't stop'\n", ["1 inner-quotes: vision: \"We don't stop\""]),
    ("vision: \"We\" help\n", ["1 inner-quotes: vision: '\"We\" help'"]),
    ("vision: “We do: help”\n", ["1 curly-quotes: vision: \"We do: help\""]),
    ("visioon: „Meie siht: aidata“\n", ["1 curly-quotes: visioon: \"Meie siht: aidata\""]),
    ("vision: \"C:\\Users\"\n", ["1 backslash: vision: 'C:\\Users'"]),
    ("vision: *All* people\nmission: x\n", ["1 first-letter: vision: \"*All* people\""]),
    ("values:\n  - **Care**\n", ["2 first-letter:   - \"**Care**\""]),
    ("vision: & people\n", ["1 first-letter: vision: \"& people\""]),
    ("vision: &Co people\n", ["1 first-letter: vision: \"&Co people\""]),
    ("vision: @home we help\n", ["1 first-letter: vision: \"@home we help\""]),
    ("vision: %90 of people\n", ["1 first-letter: vision: \"%90 of people\""]),
    ("vision: !Important words\n", ["1 first-letter: vision: \"!Important words\""]),
    ("vision: >90 of people\n", ["1 first-letter: vision: \">90 of people\""]),
    ("vision: [Draft] We help\nmission: x\n", ["1 first-letter: vision: \"[Draft] We help\""]),
    ("values: [Care, Trust\nmission: x\n", ["1 open-bracket: values: [Care, Trust]"]),
    ("vision: We are #1 in town\n", ["1 hash: vision: \"We are #1 in town\""]),
    ("values:\n  -Care\n  -Trust\n", ["2 dash-without-space:   - Care", "3 dash-without-space:   - Trust"]),
    ("values:\n  – Care\n", ["2 dash-without-space:   - Care"]),
    ("values:\n  -name: Care\n    description: We call.\n", ["2 dash-without-space:   - name: Care"]),
    ("vision:We help\nmission: We call.\n", ["1 key-without-space: vision: We help"]),
    ("vision:We help\n", ["1 key-without-space: vision: We help"]),
    ("values:\n  - name: Care\n    description:We call.\n", ["3 key-without-space:     description: We call."]),
    ("values:\n  - name: Care\n     description: We call.\n", ["3 indentation:     description: We call."]),
    ("values:\n  - name: Care\n   description: We call.\n", ["3 indentation:     description: We call."]),
    ("values:\n  - name: Care\n    - name: Trust\n", ["3 indentation:   - name: Trust"]),
    ("values:\n    - name: Care\n  - name: Trust\n", ["2 indentation:   - name: Care"]),
    ("values:\n     - name: Care\n       description: We call.\n\n    - Trust\n    - Rest\n", ["2 indentation:     - name: Care", "3 indentation:       description: We call."]),
    ("values:\n  - Care\n  - Trust\n   - Rest\n", ["4 indentation:   - Rest"]),
    ("mission: >\n    We call\n  and help.\nvision: x\n", ["2 indentation:   We call"]),
    ("customer_experience:\n    vision: a\n  mission: b\n", ["2 indentation:   vision: a"]),
    ("values:\n  - Care\n  -Trust\n", ["3 dash-without-space:   - Trust"]),
    (" keel: et\nvisioon: a\n", ["1 indentation: keel: et"]),
    ("values:\n  - Care\n - Trust\n", ["3 indentation:   - Trust"]),
    ("mission: >\n  We call\n\tand help.\nvision: x\n", ["3 tab:   and help."]),
    ("roles:\n  -{name: Clerk}\n  - {name: Lead}\n", ["2 dash-without-space:   - {name: Clerk}"]),
    ("vision: 'We don't stop\nvalues:\n  - name: It's ours\n   description: We call.\nmission: x\n", ["1 open-quote: vision: \"We don't stop\"", "4 indentation:     description: We call."]),
    ("vision: We help\n  mission: We call.\n", ["2 indentation: mission: We call."]),
    ("vision: We help\n mission: We do: call.\n", ["2 indentation, colon: mission: \"We do: call.\""]),
    ("vision: We help\nand call.\nmission: x\n", ["2 continuation:   and call."]),
    ("Our vision is this\nvision: We help\n", ["1 no-key: # Our vision is this"]),
    ("Vision: We help\nMission: We call.\n", ["1 capital-key: vision: We help", "2 capital-key: mission: We call."]),
    ("Väärtused:\n  - Nimi: Hool\n", ["1 capital-key: väärtused:", "2 capital-key:   - nimi: Hool"]),
    ("HR Processes:\n  - name: Onboarding\n", ["1 capital-key: hr_processes:"]),
    ("vison: We help\n", ["1 misspelt-key: vision: We help"]),
    ("values:\n  - name: Care\n    behaviours:\n      - Calm: we wait\n", ["4 colon:       - \"Calm: we wait\""]),
    ("values: [{name: Care, trust, calm}, {name: x}]\n", ["1 flow-comma: values: [{name: \"Care, trust, calm\"}, {name: x}]"]),
    ("\tVision:We do: help\n", ["1 tab, key-without-space, colon, capital-key:   vision: \"We do: help\""]),
    ("values: - Care\n", ["1 unreadable: values: - Care"]),
    ("Our values:\n  - Care\nVision statement: We help.\n", ["1 misspelt-key: values:", "3 misspelt-key: vision: We help."]),
    ("Ettevõtte visioon: Me aitame.\nMeie väärtused:\n  - Hool\n", ["1 misspelt-key: visioon: Me aitame.", "2 misspelt-key: väärtused:"]),
    ("values:\n  - name: Care\n    behaviour examples: We call.\n", ["3 misspelt-key:     behaviours: We call."]),
    ("vision: We help.\nOur vision: We call.\n", ["2 misspelt-key: Our vision: We call."]),
    ("behaviours: We call.\nvision: We help.\n", ["1 misplaced-key: behaviours: We call."]),
    ("vision: “We help people\nmission: We call.\n", ["1 open-curly-quote: vision: \"We help people\""]),
    ("visioon: „Me aitame\n  inimesi.\nmissioon: Me helistame.\n", ["1 open-curly-quote: visioon: Me aitame"]),
    ("values: Integrity, Courage\n", ["1 text-for-list: values: [Integrity, Courage]"]),
    ("values: \"Integrity; Courage: daily\"\n", ["1 text-for-list: values: [Integrity, \"Courage: daily\"]"]),
    ("values: We are honest, and we take care of people.\n", ["1 text-for-list: values: [\"We are honest, and we take care of people.\"]"]),
    ("values:\n  Integrity,\n  Courage\n", ["2 text-for-list:   - Integrity", "3 text-for-list:   - Courage"]),
    ("vision: We help #people who ask\n", ["1 hash: vision: \"We help #people who ask\""]),
    ("values: ~\n  - Care\n  - Trust\n", ["1 text-before-list: values:"]),
    ("values: ~\n  - name: Care\n", ["1 text-before-list: values:"]),
    ("values: our three\n  - Care\n  - Trust\n", ["1 text-before-list: values: # our three"]),
    ("values:\n  - name: Care\n    behaviours: ~\n      - We call\n", ["3 text-before-list:     behaviours:"]),
    ("values:\n- name Courage\n  description: We act.\n", ["2 key-without-space: - name: Courage"]),
    ("väärtused:\n  - nimi Julgus\n", ["2 key-without-space:   - nimi: Julgus"]),
    ("values:\n  - name: Care\n    description We act.\n    not: We wait.\n", ["3 key-without-space:     description: We act."]),
    ("vision We bake\nmission: We call.\n", ["1 key-without-space: vision: We bake"]),
    ("vision We bake\nmission We call.\n", ["1 key-without-space: vision: We bake", "2 key-without-space: mission: We call."]),
    ("Vision – We bake\n", ["1 key-without-space, capital-key: vision: We bake"]),
    ("We bake bread.\n", ["1 no-key: We bake bread."]),
    ("promise:\n  - We keep it.\n", ["1 list-for-text: promise: |"]),
    ("kliendilubadus:\n- Peame sõna.\n", ["1 list-for-text: kliendilubadus: |", "2 list-for-text:   - Peame sõna."]),
    ("promise: [We keep it., We call.]\n", ["1 wrong-kind: promise: [We keep it., We call.]"]),
    ("What we are good at: baking\nvision: We help.\n", ["1 unknown-key: What we are good at: baking"]),
    ("vision: We help.\nvision: We call.\n", ["2 key-twice: vision: We call."]),
    ("vision: We help.\nvisioon: We call.\n", ["2 key-twice: visioon: We call."]),
    ("maturity:\n  current: three\n", ["2 wrong-kind:   current: three"]),
    ("customer_experience: good\n", ["1 wrong-kind: customer_experience: good"]),
    ("strategy:\n  goals:\n    - name: Bread\n      metrics:\n        - name: Loaves\n          kind: bread\n", ["6 unknown-word:           kind: bread"]),
    ("- Care\n- Trust\n", ["1 wrong-kind: - Care"]),
  ]

  @Test(arguments: cases)
  func `each mistake is named with the line as it should be`(text: String, found: [String]) {
    let lines = examine(text).map { "\($0.line) \($0.ailments.map(\.name.rawValue).joined(separator: ", ")): \($0.corrected ?? $0.original)" }
    #expect(lines == found)
  }

  @Test(arguments: [
    (Language.english, "1 space before the line, and 2 spaces before its neighbours"),
    (.estonian, "rea ees on 1 tühik, naaberridade ees 2 tühikut"),
  ])
  func `spaces are counted as people say it`(language: Language, text: String) {
    let diagnosis = examine("values:\n  - Care\n - Trust\n")[0]
    let ailment = diagnosis.ailments[0]
    #expect(Self.book.messages.ailment(ailment.name.rawValue, ailment.values, in: language).what == text)
  }

  @Test func `a key of the author's own is shown as one that may stay`() {
    let readings = examine("What we are good at: baking\nvision: We help.\n").flatMap(\.readings)
    #expect(readings.map(\.corrected) == ["x_what_we_are_good_at: baking"])
  }

  @Test(arguments: cases)
  func `a file with the corrected lines can be read, and nothing in it has to be mended`(text: String, found: [String]) {
    let diagnoses = examine(text)
    guard !diagnoses.contains(where: { $0.corrected == nil }) else { return }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for diagnosis in diagnoses { lines[diagnosis.line - 1] = diagnosis.corrected ?? "" }
    let mended = lines.joined(separator: "\n")
    #expect(YAMLReader.read(SourceFile(name: "", contents: Array(mended.utf8))).problems.isEmpty, "\(mended)")
    #expect(examine(mended).map(\.corrected) == [], "\(mended)")
  }

  @Test(arguments: Project.files(below: "Samples", ending: ".yaml").filter { !$0.contains("/.") })
  func `nothing is found in a good file, with CR LF neither`(path: String) throws {
    let text = try Project.text(path)
    #expect(examine(text).map { "\($0.line) \($0.ailments) \($0.corrected ?? "")" } == [])
    #expect(examine(text.replacingOccurrences(of: "\n", with: "\r\n")).isEmpty)
  }

  @Test(arguments: [
    "", "# a note\n", "vision: |\n  We do: this\n  -that: x\nmission: x\n", "vision: We help. #draft\n", "vision: Help #draft\n",
    "values: &v [Care]\nx_own: *v\n", "vision: “We help” they say\n", "vision: >\n  Help: *all*\n",
    "vision: We live our\n  values every day\n", "values:\n  - Name of the rose\n", "vision: ~\nvalues: [Care]\n",
    "values:\n  - name: Care\n    behaviours:\n      - name one person who calls\n",
  ])
  func `what is right is left alone`(text: String) {
    #expect(examine(text).map { "\($0.line) \($0.ailments)" } == [])
  }

  @Test func `files that Windows saved are read, and those that are no UTF-8 are named`() {
    let text = "visioon: Me aitame õdesid.\n"
    let units: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let utf16: [UInt8] = [0xFF, 0xFE] + units.joined()
    #expect(Doctor(Self.book).examine(utf16, name: "a").flatMap(\.ailments).map(\.name) == [.utf16])
    #expect(Doctor(Self.book).examine([0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "a").isEmpty)
    let latin = Array("# a\nvisioon: Me aitame ".utf8) + [0xF5] + Array("desid.\n".utf8)
    #expect(Doctor(Self.book).examine(latin, name: "a").map { "\($0.line) \($0.ailments.map(\.name))" } == ["2 [CultureLinting.Ailment.Name.encoding]"])
  }

  @Test(arguments: Ailment.Name.allCases, Language.known)
  func `every ailment is worded`(name: Ailment.Name, language: Language) {
    let texts = Self.book.messages.ailment(name.rawValue, [:], in: language)
    #expect(texts.what != name.rawValue && texts.why != name.rawValue)
  }

  @Test(arguments: Reading.Name.allCases, Language.known)
  func `every way to understand a line is worded`(name: Reading.Name, language: Language) {
    #expect(Self.book.messages.reading(name.rawValue, [:], in: language) != name.rawValue)
  }

  @Test func `a large broken file takes no time to speak of`() {
    let text = "vision: [\n" + String(repeating: "values:\n  - name: a: b: c\n", count: 2000)
    let duration = ContinuousClock().measure { _ = examine(text) }
    #expect(duration < .seconds(60))
  }

  @Test func `bytes that are no text are found on the line that editors show`() {
    #expect(Doctor(Self.book).examine(Array("vision: a\u{0C}".utf8) + [0xFF], name: "a.yaml").map(\.line) == [1])
  }

  @Test func `what stands behind a key without a value is no text with a comma`() {
    let diagnoses = examine("values: [{names, we care for people: x}]\n")
    #expect(diagnoses.map(\.corrected) == ["values: [{name, we care for people: x}]"])
  }

  @Test func `a key without its colon and the list below it are not put into quotes`() {
    let diagnoses = examine("values:\n- name: Clarity\n  behaviours\n  - We read aloud\n")
    #expect(!diagnoses.isEmpty)
    #expect(diagnoses.allSatisfy { !($0.corrected ?? "").contains("\"") })
  }
}
