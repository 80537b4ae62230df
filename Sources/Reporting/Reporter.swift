public import CultureLinting
public import RuleEngine

/// A form in which a report is printed.
public protocol Reporter: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  init(_ options: ReportOptions)

  /// The whole report, ending in a line break.
  func text(of report: LintReport) -> String
}

/// What is the same for every format.
public struct ReportOptions: Sendable {
  /// Whether the reader is a terminal that shows colours.
  public var isColored: Bool
  /// Whether people also see the findings that a comment lets pass.
  public var showsSuppressed: Bool
  /// The least severity that fails the run; nil where none does.
  public var failLevel: Severity?

  public init(isColored: Bool, showsSuppressed: Bool = false, failLevel: Severity? = .error) {
    self.isColored = isColored
    self.showsSuppressed = showsSuppressed
    self.failLevel = failLevel
  }
}

/// Every format there is.
public enum Formats {
  public static let all: [any Reporter.Type] = [
    TextReporter.self, ConciseReporter.self, JSONReporter.self, JSONLinesReporter.self, GitHubReporter.self,
    SARIFReporter.self, JUnitReporter.self, CheckstyleReporter.self, GitLabReporter.self, RDJSONReporter.self,
    AzureReporter.self, TeamCityReporter.self, MarkdownReporter.self, HTMLReporter.self,
  ]

  public static var names: [String] { all.map { $0.name } }

  public static func named(_ name: String) -> (any Reporter.Type)? {
    all.first { $0.name == name }
  }
}

/// What the program is called.
public enum Tool {
  public static let name = "culturelint"
  public static let version = "0.1.0"
}
