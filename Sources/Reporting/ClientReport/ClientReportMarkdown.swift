public import Assessing
import Pages
public import RuleEngine

/// The same as the page, as Markdown of GitHub: tables in place of pictures.
public struct ClientReportMarkdown: ClientReportFormat {
  public static let name = MarkdownReporter.name

  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  public func text(of report: ClientReport) -> String {
    let text = Page.reportMarkdown.text(ClientReportPage(report, messages).values.mapTexts(Markdown.escapedLine))
    // Sections of the template that show nothing leave their empty lines behind.
    return text.replacing(/\n{3,}/) { _ in "\n\n" }
  }
}
