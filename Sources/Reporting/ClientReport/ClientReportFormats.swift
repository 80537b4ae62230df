public import Assessing
public import RuleEngine

/// A form in which the report for a client is handed over.
public protocol ClientReportFormat: Sendable {
  /// What `report --format` calls it.
  static var name: String { get }

  /// - Parameter messages: for the words around those of the document.
  init(_ messages: Messages)

  /// The whole report, in its own language, ending in a line break.
  func text(of report: ClientReport) -> String
}

/// Every form of the report for a client; the first is the usual one.
public enum ClientReportFormats {
  public static let all: [any ClientReportFormat.Type] = [ClientReportHTML.self, ClientReportMarkdown.self, ClientReportJSON.self]

  public static var names: [String] { all.map { $0.name } }

  /// nil where no form has the name.
  public static func named(_ name: String) -> (any ClientReportFormat.Type)? {
    all.first { $0.name == name }
  }
}
