import RuleEngine
import CultureLinting
import RuleEngine
import TestSupport
import Testing

/// Files of which one is gone between being found and being read.
private struct VanishingFiles: Files {
  let disk: MemoryFiles
  let gone: Path

  func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    if path == gone { throw FileFailure(path: path, reason: .notFound) }
    return try disk.contents(of: path)
  }

  func names(in folder: Path) -> [String]? { disk.names(in: folder) }
  func isFolder(_ path: Path) -> Bool { disk.isFolder(path) }
  func exists(_ path: Path) -> Bool { disk.exists(path) }
}

@Suite struct VanishingFileTests {
  private func lint(_ gone: String, _ texts: [String: String]) -> LintReport {
    let texts = Dictionary(uniqueKeysWithValues: texts.map { ("/project/\($0.key)", $0.value) })
    let files = VanishingFiles(disk: MemoryFiles(texts), gone: Path("/project/\(gone)"))
    return Linter(RunOptions(currentFolder: Path("/project"), today: .test), files: files).lint()
  }

  @Test(arguments: ["b.yaml", ".culturelint.yaml", "house/own.yaml"])
  func `a file that vanishes is named, and the findings of the others stay`(gone: String) {
    let report = lint(gone, [
      "a.yaml": "vision: the best\n", "b.yaml": "vision: x\n", ".culturelint.yaml": "rule-folders: [house]\n", "house/own.yaml": "",
    ])
    #expect(report.findings.contains { $0.rule == "wording/superlative" })
    #expect(!report.isTrusted)
    let named = report.failures.contains { failure in
      guard case .file(let failure) = failure else { return false }
      return failure.path == Path("/project/\(gone)")
    }
    #expect(named)
  }

  @Test func `a part that vanishes is said where it is included`() {
    let report = lint("parts/b.yaml", ["a.yaml": "vision: the best\ninclude: parts/b.yaml\n", "parts/b.yaml": "mission: x\n"])
    #expect(report.lines.contains { $0.hasPrefix("a.yaml:2:10 format/include") })
    #expect(report.lines.contains { $0.contains("wording/superlative") })
  }
}
