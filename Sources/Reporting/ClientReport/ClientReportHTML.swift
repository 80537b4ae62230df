public import Assessing
import Pages
public import RuleEngine

/// The report for a client as one file that needs no other: for a browser, for print, for a screen reader.
public struct ClientReportHTML: ClientReportFormat {
  public static let name = HTMLReporter.name

  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  public func text(of report: ClientReport) -> String {
    Page.report.text(ClientReportPage(report, messages).values)
  }
}
