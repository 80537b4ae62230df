public import Assessing
import Pages
public import RuleEngine

/// One file that needs no other: for a browser, for print, for a screen reader.
public struct HTMLReport: ClientReportFormat {
  public static let name = "html"

  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  public func text(of report: ClientReport) -> String {
    Page.report.text(ClientReportPage(report, messages).values)
  }
}
