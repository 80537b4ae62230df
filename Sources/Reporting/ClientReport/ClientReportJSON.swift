public import Assessing
public import RuleEngine

/// The report as data, which a later one can be compared with.
public struct ClientReportJSON: ClientReportFormat {
  public static let name = JSONReporter.name

  public init(_ messages: Messages) {}

  public func text(of report: ClientReport) -> String { JSONText.of(report) }
}
