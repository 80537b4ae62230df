import CultureLinting
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

private let document = "language: en\nvision: The best.\nmission: The best, the \"best\"\\!\n"

private func lint(_ text: String, baseline: String? = nil) -> LintReport {
  var files = ["a.yaml": text]
  files["known.json"] = baseline
  return Linter.lint(files, ["a.yaml"]) { options in
    options.only = [RulePattern("wording/superlative")]
    options.baseline = baseline.map { _ in "known.json" }
  }
}

@Suite struct BaselineTests {
  private let known = Baseline(lint(document).findings).fileText

  @Test func `what a baseline has does not count again, also on another line`() {
    #expect(lint(document, baseline: known).findings.isEmpty)
    let moved = lint("# a remark\n\n" + document, baseline: known)
    #expect(moved.findings.isEmpty)
    #expect(moved.baselined.count == 3)
    #expect(moved.isTrusted)
  }

  @Test func `what is new counts, one more of the same kind too`() {
    let report = lint(document.replacing("the \"best\"", with: "the best, the best"), baseline: known)
    #expect(report.findings.count == 1)
  }

  @Test func `entries that find nothing any more are stale, and can be pruned`() {
    let report = lint(document.replacing("vision: The best.", with: "vision: Good."), baseline: known)
    #expect(report.staleBaseline.map(\.path) == ["vision"])
    let pruned = Baseline(lint(document).findings).without(report.staleBaseline)
    #expect(lint(document.replacing("vision: The best.", with: "vision: Good."), baseline: pruned.fileText).staleBaseline.isEmpty)
  }

  @Test func `a run says nothing of entries for rules or files that it did not take`() {
    let report = Linter.lint(["a.yaml": document, "b.yaml": "purpose: best\n", "known.json": known], ["b.yaml"]) {
      $0.baseline = "known.json"
    }
    #expect(report.staleBaseline.isEmpty)
    #expect(report.unseenBaseline.count == 3)
  }

  @Test func `the file has an entry a line, sorted, and reads back as it was`() {
    let baseline = Baseline(entries: [
      .init(rule: "b/c", file: "b.yaml", path: "values[Hool]", text: "\u{1B}[1m \"õ\" 🙂 \\ \n"),
      .init(rule: "a/c", file: "a.yaml", path: "vision", text: ""),
    ])
    let lines = baseline.fileText.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1].contains("a.yaml"))
    let report = lint("vision: A\n", baseline: baseline.fileText)
    #expect((report.staleBaseline + report.unseenBaseline).sorted() == baseline.entries)
    #expect(!baseline.fileText.contains("\u{1B}"))
  }

  @Test(arguments: ["{\"version\": 1, \"entries\": [", "{\"version\": 2, \"entries\": []}", "{\"version\": 1, \"entrys\": []}"])
  func `a baseline that cannot be read makes the run untrusted, at its place`(text: String) {
    let report = lint(document, baseline: text)
    #expect(!report.isTrusted)
    #expect(report.findings.contains { $0.location.file == "known.json" })
    #expect(report.findings.contains { $0.location.file == "a.yaml" })
  }

  @Test(arguments: ["/project", "/project/culture", "/other"])
  func `a baseline holds from whichever folder a run starts`(folder: String) {
    let files = ["/project/culture/a.yaml": document, "/project/kept/known.json": ""]
    let run = { (folder: String, files: [String: String], baseline: String?) in
      Linter.lint(files, ["/project/culture/a.yaml"]) {
        $0.currentFolder = Path(folder)
        $0.only = [RulePattern("wording/superlative")]
        $0.baseline = baseline
      }
    }
    let first = run("/project/culture", files, nil)
    let kept = Baseline(first.findings).rebased(from: first.root, to: Path("/project/kept"))
    #expect(kept.entries.map(\.file).contains("../culture/a.yaml"))
    let later = run(folder, files.merging(["/project/kept/known.json": kept.fileText]) { $1 }, "/project/kept/known.json")
    #expect(later.findings.isEmpty)
    #expect(later.baselined.count == 3)
  }

  @Test func `a baseline that is not there makes the run untrusted`() {
    let report = Linter.lint(["a.yaml": document]) { $0.baseline = "none.json" }
    #expect(!report.isTrusted)
  }
}
