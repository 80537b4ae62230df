public import CultureLinting
import Places
import RuleEngine

/// Logging commands of Azure Pipelines, which list findings as issues of the run. Azure knows errors and
/// warnings only: what is less than a warning comes as one and begins with its own word.
public struct AzureReporter: Reporter {
  public static let name = "azure"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    report.findings.map { command($0, report) }.joined()
  }

  private func command(_ finding: Finding, _ report: LintReport) -> String {
    let start = finding.location.range.start
    let properties = [
      ("type", finding.severity == .error ? "error" : "warning"), ("sourcepath", finding.location.file),
      ("linenumber", String(start.line)), ("columnnumber", String(start.column)), ("code", finding.rule),
    ]
    let word = finding.severity == .info ? report.text(.info) + ": " : ""
    let list = properties.map { "\($0)=\(Self.escapedProperty($1));" }.joined()
    return "##vso[task.logissue \(list)]\(Self.escaped(word + finding.message))\n"
  }

  /// Azure's own escapes, percent signs among them.
  static func escaped(_ text: String) -> String {
    Terminal.escaped(text).unicodeScalars.map { $0 == "%" ? "%AZP25" : String($0) }.joined()
  }

  /// The same for a value in the head of the command, where `;` and `]` would end it.
  static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.map { $0 == ";" ? "%3B" : $0 == "]" ? "%5D" : String($0) }.joined()
  }
}
