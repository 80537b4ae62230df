import CultureLinting
import LocatedYAML
import RuleEngine

extension FuzzTarget {
  /// A document that is linted with every rule, printed in a format, mended, and shown to the doctor.
  static let document = FuzzTarget("document") { input in
    let files = TextFiles(["a.yaml": input])
    let report = Linter(.trial("a.yaml"), files: files).run(after: plainRun).report
    let isFixable = report.findings.contains { $0.replacement != nil }
    return report.faults + report.printingFaults(input) + (isFixable ? fixFaults(files) : []) + doctorFaults(input)
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

  /// No diagnosis is of a line that is not there.
  private static func doctorFaults(_ input: [UInt8]) -> [String] {
    let diagnoses = Doctor(plainRun.report.judge.book).examine(input, name: "a.yaml")
    return diagnoses.filter { $0.line < 1 || $0.ailments.isEmpty }.map { "a diagnosis of line \($0.line)" }
  }
}
