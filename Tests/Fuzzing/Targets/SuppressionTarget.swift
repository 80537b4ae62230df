import CultureLinting
import LocatedYAML
import RuleEngine

extension FuzzTarget {
  /// Each line of the input as a comment of its own behind a line of a document, or below it.
  static let suppressions = FuzzTarget("suppressions") { input in
    let comments = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let report = Linter(.trial("a.yaml"), files: TextFiles(["a.yaml": commented(comments)])).run(after: uncommented).report
    return report.faults + report.printingFaults(input) + lostFindings(report)
  }

  private static let uncommented = Linter(.trial("a.yaml"), files: TextFiles(["a.yaml": trialDocument])).run()

  private static func commented(_ comments: [ArraySlice<UInt8>]) -> [UInt8] {
    let lines = trialDocument.split(separator: UInt8(ascii: "\n"))
    let count = max(lines.count, comments.count)
    return (0..<count).flatMap { index in
      let comment = index < comments.count ? Array(" # culturelint-".utf8) + comments[index] : []
      return (index < lines.count ? Array(lines[index]) : []) + comment + [UInt8(ascii: "\n")]
    }
  }

  /// What was found without comments is found with them, or passes by one, and nothing else is.
  private static func lostFindings(_ report: LintReport) -> [String] {
    // What libyaml takes for the end of a line ends a comment, and the rest of it is read.
    guard report.isTrusted, scalars(report) == scalars(uncommented.report) else { return [] }
    let own = { (finding: Finding) in !finding.rule.hasPrefix("suppression/") }
    let found = (report.findings.filter(own) + report.suppressed.map(\.finding)).map(\.fingerprint).sorted()
    let expected = uncommented.report.findings.map(\.fingerprint).sorted()
    return found == expected ? [] : ["comments change what is found beside them"]
  }

  private static func scalars(_ report: LintReport) -> [String] {
    report.sources["a.yaml"].map { YAMLReader.read($0).documents.flatMap(\.scalars).map(\.text) } ?? []
  }
}
