import CultureLinting
import Places
import RuleEngine
import TestSupport
import Testing

/// The text of `a.yaml` after mending; nil where nothing changes.
private func mended(_ text: String) -> String? {
  var options = RunOptions(currentFolder: Path("/project"), today: .test)
  // Only a search sees whatever a comment could be for.
  options.paths = text.contains("culturelint-") ? [] : ["a.yaml"]
  let run = FixRun(options, files: MemoryFiles(["/project/a.yaml": text, "/project/b.yaml": "purpose: We lend.\n"]))
  return run.files.first.map { String(decoding: $0.after, as: UTF8.self) }
}

@Suite struct FixTests {
  @Test(arguments: [
    ("visoin: A town   # õ 🙂\n", "vision: A town   # õ 🙂\n"),
    ("organisation: 'Elm'\r\nmisson:  \"We lend\\u0020books\"\r\n", "organisation: 'Elm'\r\nmission:  \"We lend\\u0020books\"\r\n"),
    ("väärtused:\n  - nimi: Hool\n    käitumne: [Helistame tagasi]\n", "väärtused:\n  - nimi: Hool\n    käitumine: [Helistame tagasi]\n"),
    ("purpose: We lend. # culturelint-disable-line wording/superlative -- old\n", "purpose: We lend.\n"),
    ("# culturelint-disable-file wording/superlative -- old\npurpose: We lend.\n", "purpose: We lend.\n"),
    ("keel: et\nmiks: Lähtume kliendikeskuse põhimõtetest.\n", "keel: et\nmiks: Lähtume kliendikesksuse põhimõtetest.\n"),
    ("valeus:\n  - nmae: Care\n", "values:\n  - name: Care\n"),
  ])
  func `what is certain is mended, the rest stays as it is`(text: String, expected: String) {
    #expect(mended(text) == expected)
    #expect(mended(expected) == nil)
  }

  @Test(arguments: [
    "vison: A\nvision: B\n", "x: 1\nvision: A\n", "wholly: other\nvision: A\n", "keel: et\nvisioon: Kliendikeskus on avatud.\n",
    "purpose: best # culturelint-disable-line wording/superlative, wording/jargon -- a quotation\n",
  ])
  func `what is not certain is left alone`(text: String) {
    #expect(mended(text) == nil)
  }

  @Test func `a comment that the mended file needs stays`() {
    let text = "values:\n  - nmae: Respect # culturelint-disable-line value/one-word -- an award, owner: Mari\n"
    #expect(mended(text) == text.replacing("nmae", with: "name"))
  }

  @Test func `a mark of UTF-8 stays, a file in UTF-16 is left alone`() throws {
    let text = "visoin: A\n"
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    options.paths = ["a.yaml"]
    let marked = MemoryFiles(["/project/a.yaml": "\u{FEFF}" + text])
    let file = try #require(FixRun(options, files: marked).files.first)
    #expect(FixRun.contents(of: file, in: marked).map { String(decoding: $0, as: UTF8.self) } == "\u{FEFF}vision: A\n")
    let other = MemoryFiles(["/project/a.yaml": "vision: B\n"])
    #expect(FixRun.contents(of: file, in: other) == nil)
  }
}
