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
