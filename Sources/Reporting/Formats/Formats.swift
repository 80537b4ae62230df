/// Every format there is.
public enum Formats {
  public static let all: [any Reporter.Type] = [
    TextReporter.self, ConciseReporter.self, JSONReporter.self, JSONLinesReporter.self, GitHubReporter.self,
    SARIFReporter.self, JUnitReporter.self, CheckstyleReporter.self, GitLabReporter.self, RDJSONReporter.self,
    AzureReporter.self, TeamCityReporter.self, MarkdownReporter.self, HTMLReporter.self,
  ]

  public static var names: [String] { all.map { $0.name } }

  /// nil where no format has the name.
  public static func named(_ name: String) -> (any Reporter.Type)? {
    all.first { $0.name == name }
  }
}
