public import Places
public import RuleEngine

/// What a run found.
public struct LintReport: Sendable {
  /// Sorted by file, line, column and rule.
  public let findings: [Finding]
  /// Those that a comment beside the text lets pass; sorted in the same way.
  public let suppressed: [SuppressedFinding]
  /// Those that the baseline has.
  public let baselined: [Finding]
  /// The baseline of the run; empty where none is given.
  public let baseline: Baseline
  /// Entries of the baseline that found nothing in this run.
  public let staleBaseline: [Baseline.Entry]
  /// Entries of the baseline about which this run can say nothing: of rules or files that it did not take.
  public let unseenBaseline: [Baseline.Entry]
  /// The folder that the names of files are relative to.
  public let root: Path
  /// The rules that were applied, and the language of the messages.
  public let judge: Judge
  /// The files that were read, by the name that findings use.
  public let sources: [String: SourceFile]
  /// The names of the files that were read as cultures or as parts of them, sorted.
  public let files: [String]
  public let documentCount: Int
  /// How many fields have nothing behind their keys; nil where a text is written.
  public let emptyFields: Int?
  /// Files that were found and are no culture documents.
  public let skipped: Int
  /// Those of them that may have been meant as such.
  public let nearCultures: [NearCulture]
  public let failures: [RunFailure]
  /// Whether everything that should have been checked was.
  public let isTrusted: Bool

  /// Where the time went; nil where nobody asked.
  public var timing: Timing?

  /// How many findings have exactly this severity.
  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// Whether there is a finding at or above a severity.
  public func reaches(_ severity: Severity) -> Bool { findings.contains { $0.severity >= severity } }
}
