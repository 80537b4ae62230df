import CultureLinting
import LocatedYAML
import RuleEngine

extension FuzzTarget {
  /// A document that is linted with every rule, printed in a format, mended, and shown to the doctor.
  static let document = FuzzTarget("document") { input in
    let files = TextFiles(["a.yaml": input])
    let report = Linter(.trial("a.yaml"), files: files).run(after: plainRun).report
    let isFixable = report.findings.contains { $0.replacement != nil }
    return report.faults + report.printingFaults(input) + (isFixable ? fixFaults(files) : []) + doctorFaults(input, report)
  }

  /// A run whose rules are taken over, so that they are read once.
  private static let plainRun = Linter(.trial("a.yaml"), files: TextFiles(["a.yaml": []])).run()

  /// Mending what was mended changes nothing.
  private static func fixFaults(_ files: TextFiles) -> [String] {
    let once = FixRun(.trial("a.yaml"), files: files)
    guard let file = once.files.first else { return [] }
    let twice = FixRun(.trial("a.yaml"), files: OverlayFiles(over: files, texts: [file.path: file.after]))
    return twice.files.isEmpty ? [] : ["a second mending changes what the first left"]
  }

  /// No diagnosis is of a line that is not there, and whoever was told that all is well is not told otherwise.
  private static func doctorFaults(_ input: [UInt8], _ report: LintReport) -> [String] {
    let diagnoses = Doctor(plainRun.report.judge.book).examine(input, name: "a.yaml")
    let surprise = diagnoses.isEmpty ? report.findings.first(where: \.isOfForm) : nil
    return diagnoses.filter { $0.line < 1 || $0.ailments.isEmpty }.map { "a diagnosis of line \($0.line)" }
      + [surprise].compactMap { $0.map { "\($0.rule), of which the doctor says nothing" } }
  }
}

extension Finding {
  /// Whether it is about how the file is written, other files and languages aside.
  fileprivate var isOfForm: Bool {
    let isReading = rule.hasPrefix("yaml/") || rule.hasPrefix("format/")
    return isReading && !["format/include", "format/no-word-lists"].contains(rule)
  }
}
