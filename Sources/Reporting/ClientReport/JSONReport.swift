public import Assessing
public import RuleEngine

/// The report as data, which a later one can be compared with.
public struct JSONReport: ClientReportFormat {
  public static let name = "json"

  public init(_ messages: Messages) {}

  public func text(of report: ClientReport) -> String { JSONText.of(report) }
}
