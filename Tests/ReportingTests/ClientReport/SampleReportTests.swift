import CultureLinting
import Foundation
import Language
import Reporting
import RuleEngine
import TestSupport
import Testing

/// A sample with the report that lies beside it.
struct Sample: CustomTestStringConvertible, Sendable {
  let path: String

  var testDescription: String { path }
  var report: String { path.replacing(".yaml", with: ".report.txt") }

  /// Every document below `Samples` that stands by itself.
  static let all = Project.files(below: "Samples", ending: ".yaml").filter { !$0.contains("/parts/") }.map(Sample.init)

  /// The report in the language of the sample.
  func lint(preset: Preset? = nil) throws -> LintReport {
    var options = RunOptions(currentFolder: Path(Project.root.path), today: .test)
    options.paths = [path]
    options.preset = preset
    options.language = try Project.text(path).contains("keel: et") ? .estonian : .english
    return Linter(options, files: FolderFiles()).lint()
  }
}

@Suite struct SampleReportTests {
  @Test(arguments: Sample.all)
  func `a sample gets the report that lies beside it`(sample: Sample) throws {
    let text = TextReporter(ReportOptions(isColored: false)).text(of: try sample.lint())
    try expectRecorded(text, in: sample.report, renewedBy: "RECORD=1 swift test --filter SampleReportTests")
  }

  @Test(arguments: Sample.all.filter { ["/good/", "/complete/", "/started/", "none-"].contains(where: $0.path.contains) })
  func `a good sample gives no finding`(sample: Sample) throws {
    #expect(try sample.lint().lines == [])
  }

  @Test(arguments: Sample.all.filter { $0.path.contains("/complete/") })
  func `a complete sample has all that the method asks for`(sample: Sample) throws {
    #expect(try sample.lint(preset: .all).lines == [])
  }

  @Test(arguments: Sample.all.filter { $0.path.contains("/poor/") })
  func `a poor sample has findings in every area that it writes about`(sample: Sample) throws {
    let areas = Set(try sample.lint().findings.compactMap { $0.rule.split(separator: "/").first })
    #expect(areas.isSuperset(of: ["alignment", "competency", "hr", "value", "wording"]))
  }

  @Test(arguments: Sample.all.filter { $0.path.contains("mistakes-") })
  func `a minimal sample shows one finding of each mistake that it makes`(sample: Sample) throws {
    let rules = try sample.lint().findings.map(\.rule)
    #expect(rules.count == 5)
    #expect(Set(rules).count == 5)
  }

  @Test func `README shows a report as it prints`() throws {
    let report = try Project.text("Samples/minimal/mistakes-en.report.txt")
    #expect(try Project.text("README.md").contains("$ culturelint lint Samples/minimal/mistakes-en.yaml\n\(report)```"))
  }

  @Test func `a search of the samples leaves the broken one out`() {
    var options = RunOptions(currentFolder: Path(Project.root.path), today: .test)
    options.paths = ["Samples"]
    let report = Linter(options, files: FolderFiles()).lint()
    #expect(report.isTrusted)
    #expect(report.documentCount == Sample.all.count - 1)
  }
}
