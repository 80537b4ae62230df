import Places
import RuleEngine
import Synchronization
import TestSupport
import Testing

@testable import CultureLinting

@Suite struct ThreadTests {
  /// Files with findings, parts, mistakes and suppressions among them.
  private static let files: [String: String] = {
    var files = ["parts/p.yaml": "values:\n  - name: Best care\n", "broken.yaml": "vision: [a\n", "notes.yaml": "a: b\n"]
    for number in 0..<60 {
      files["c\(number).yaml"] = """
        language: en
        vision: We are the best \(number) # culturelint-disable-line \(number % 3 == 0 ? "wording/superlative -- agreed" : "")
        mission: We sell the fastest bread in town number \(number).
        \(number % 7 == 0 ? "include: [parts/*.yaml]" : "values: [Care]")

        """
    }
    return files
  }()

  @Test(arguments: [2, 3, 16]) func `any number of threads finds the same in the same order`(threads: Int) {
    let one = Linter.lint(Self.files)
    let many = Linter.lint(Self.files) { $0.threads = threads }
    #expect(one.findings.count > 100)
    #expect(many.lines == one.lines)
    #expect(many.findings.map(\.fingerprint) == one.findings.map(\.fingerprint))
    #expect(many.suppressed.map(\.finding.fingerprint) == one.suppressed.map(\.finding.fingerprint))
    #expect(many.files == one.files)
    #expect([many.documentCount, many.skipped] == [one.documentCount, one.skipped])
  }

  @Test(arguments: [0, 1, 5]) func `a thread that has too few things to do is told when it is no longer needed`(count: Int) {
    let workers = Workers<Int, Int, Int>(Array(0..<count), makeWorker: { $0 }) { _, item in item * 2 }
    let isReleased = Mutex(false)
    let answers = workers.answers(threads: 2) { isNeeded in
      while isNeeded() {}
      isReleased.withLock { $0 = true }
    }
    #expect(answers == (0..<count).map { $0 * 2 })
    #expect(isReleased.withLock { $0 } == (count > 0))
  }

  @Test func `a run says after each file how many are done`() {
    let told = Mutex<[Int]>([])
    _ = Linter.lint(Self.files) { options in
      options.progress = { done, all in told.withLock { $0.append(all - done) } }
    }
    #expect(told.withLock { $0 } == (0..<Self.files.count).reversed())
  }

  @Test func `of a file only the lines are kept that reports show`() {
    let report = Linter.lint(["a.yaml": "language: en\nvision: We help\nmission: We are the best\n"]) {
      $0.only = [RulePattern("wording/superlative")]
    }
    let source = report.sources["a.yaml"]
    #expect((1...4).map { source?.line($0) } == ["", "", "mission: We are the best", ""])
  }
}
