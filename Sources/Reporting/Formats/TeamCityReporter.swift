public import CultureLinting
import Language
import Places
import RuleEngine

/// Service messages of TeamCity, which lists findings as inspections. It knows lines, not columns.
public struct TeamCityReporter: Reporter {
  public static let name = "teamcity"

  public init(_ options: ReportOptions) {}

  public func text(of report: LintReport) -> String {
    report.findingRules.map { type($0, report.judge.language) }.joined() + report.findings.map(inspection).joined()
  }

  /// What TeamCity has to know of a rule before its findings.
  private func type(_ rule: Rule, _ language: Language) -> String {
    message(
      "inspectionType",
      [
        ("id", rule.id), ("name", rule.texts.title[language]), ("category", Tool.name),
        // TeamCity takes the description for HTML.
        ("description", XML.escaped(rule.texts.why[language])),
      ])
  }

  private func inspection(_ finding: Finding) -> String {
    message(
      "inspection",
      [
        ("typeId", finding.rule), ("message", finding.message), ("file", finding.location.file),
        ("line", String(finding.location.range.start.line)), ("SEVERITY", finding.severity.rawValue.uppercased()),
      ])
  }

  private func message(_ name: String, _ values: [(name: String, value: String)]) -> String {
    "##teamcity[\(name)\(values.map { " \($0.name)='\(Self.escaped($0.value))'" }.joined())]\n"
  }

  /// The longest value that TeamCity takes.
  private static let limit = 4000

  /// TeamCity's own escapes; letters outside ASCII by their UTF-16 units, so that no encoding of the log harms them.
  static func escaped(_ text: String) -> String {
    let shown = Terminal.escaped(text).utf16
    let cut = shown.count <= limit ? Array(shown) : shown.prefix(limit - 1) + Array("…".utf16)
    return cut.map(escaped).joined()
  }

  private static func escaped(_ unit: UInt16) -> String {
    guard let letter = Unicode.Scalar(unit), letter.isASCII else {
      return "|0x" + unit.digits(4, radix: 16).uppercased()
    }
    switch letter {
    case "'", "|", "[", "]": return "|\(letter)"
    default: return String(letter)
    }
  }
}
