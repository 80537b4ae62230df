public import CultureLinting
import Language
import Places
import RuleEngine

/// JUnit XML, which every CI system shows as tests: a suite for each file, a test for each finding in it.
///
/// A finding that fails the run is a failed test, one that does not is a skipped test, one for which the run
/// cannot be trusted is an error; a file without findings is one test that passes. The name of a test has no
/// line in it, so that CI systems know it again when lines move.
public struct JUnitReporter: Reporter {
  public static let name = "junit"

  private let failLevel: Severity?

  public init(_ options: ReportOptions) {
    failLevel = options.failLevel
  }

  public func text(of report: LintReport) -> String {
    let suites = report.findingsByFile.enumerated().map { suite($1.file, $1.findings, number: $0, report) }
    return XML.document(XML.Element(name: "testsuites", content: .elements(suites)))
  }

  /// What the schema demands and a report that is the same for the same documents cannot know is constant.
  private func suite(_ file: String, _ findings: [Finding], number: Int, _ report: LintReport) -> XML.Element {
    let outcomes = findings.map { outcome(of: $0, report) }
    let count = { (outcome: Outcome) in String(outcomes.count { $0 == outcome }) }
    let cases = zip(zip(names(of: findings), findings), outcomes).map { test($0.0, in: file, $1, $0.1, report) }
    let passed = test(report.text(.noFindings), in: file)
    return XML.Element(
      name: "testsuite",
      attributes: [
        ("id", String(number)), ("package", Tool.name), ("name", file), ("timestamp", "1970-01-01T00:00:00"),
        ("hostname", "localhost"), ("tests", String(max(findings.count, 1))), ("failures", count(.failure)),
        ("errors", count(.error)), ("skipped", count(.skipped)), ("time", "0"),
      ],
      content: .elements(
        [XML.Element(name: "properties")] + (cases.isEmpty ? [passed] : cases)
          + [XML.Element(name: "system-out"), XML.Element(name: "system-err")]))
  }

  /// How a test ends, by the names of the elements.
  private enum Outcome: String {
    case failure, error, skipped
  }

  private func outcome(of finding: Finding, _ report: LintReport) -> Outcome {
    let isOfReading = !(report.judge.book.rule(finding.rule)?.isSelectable ?? true)
    if !report.isTrusted, isOfReading, finding.severity == .error { return .error }
    return failLevel.map { finding.severity >= $0 } ?? false ? .failure : .skipped
  }

  /// CI systems take tests of one name for one test.
  private func names(of findings: [Finding]) -> [String] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let name = "\(finding.shownMessage) [\(finding.rule)]"
      seen[name, default: 0] += 1
      return seen[name] == 1 ? name : "\(name) (\(seen[name, default: 0]))"
    }
  }

  private func test(_ name: String, in file: String) -> XML.Element {
    XML.Element(name: "testcase", attributes: [("classname", file), ("name", name), ("time", "0")])
  }

  private func test(
    _ name: String, in file: String, _ outcome: Outcome, _ finding: Finding, _ report: LintReport
  ) -> XML.Element {
    var test = test(name, in: file)
    let type = outcome == .skipped ? [] : [("type", finding.rule)]
    test.content = .elements([
      XML.Element(
        name: outcome.rawValue, attributes: [("message", finding.shownMessage)] + type,
        content: .text(explanation(of: finding, report)))
    ])
    return test
  }

  /// The place first, as the schema has no attribute for it.
  private func explanation(of finding: Finding, _ report: LintReport) -> String {
    let language = report.judge.language
    let first = "\(finding.location.shown): \(report.text(MessageName(finding.severity))): \(finding.shownMessage)"
    let related = finding.related.map { "\($0.location.shown): \(Terminal.escaped($0.message))" }
    let reasons = report.judge.book.rule(finding.rule)?.reasons.map { "\(report.text($0)): \($1[language])" } ?? []
    return ([first] + related + reasons).joined(separator: "\n")
  }
}
