public import CultureLinting
import Places
import RuleEngine

/// The XML of Checkstyle, which many dashboards and review tools read. Columns count code points.
public struct CheckstyleReporter: Reporter {
  public static let name = "checkstyle"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    let files = report.findingsByFile.map { file, findings in
      XML.Element(name: "file", attributes: [("name", file)], content: .elements(findings.map(error)))
    }
    return XML.document(XML.Element(name: "checkstyle", attributes: [("version", "4.3")], content: .elements(files)))
  }

  private func error(_ finding: Finding) -> XML.Element {
    let start = finding.location.range.start
    return XML.Element(
      name: "error",
      attributes: [
        ("line", String(start.line)), ("column", String(start.column)), ("severity", finding.severity.rawValue),
        ("message", finding.shownMessage), ("source", finding.rule),
      ])
  }
}
