public import Places
public import RuleEngine

/// A comment by which an author lets findings of named rules pass, for a reason.
///
/// `# culturelint-disable-line RULE, RULE -- the reason, owner: somebody, until: 2027-06-30`; in place of `line`
/// also `next-line`, `part` (what begins on this line, or on the next where the comment stands alone, with all
/// below it) or `file`.
public struct Suppression: Sendable {
  public let scope: Scope
  public let rules: [RulePattern]
  /// nil where none is given.
  public let reason: String?
  public let owner: String?
  /// The last day on which it holds; nil for ever.
  public let until: Day?
  /// Of the comment.
  public let location: Location
  /// Whether every rule that the comment names is known.
  let isUnderstood: Bool
  /// The lines in which findings pass.
  let lines: ClosedRange<Int>

  /// How much of a file a comment speaks for.
  public enum Scope: String, Sendable, CaseIterable {
    case line, part, file
    case nextLine = "next-line"
  }

  /// Whether it lets a finding pass on a day.
  func covers(_ finding: Finding, on today: Day) -> Bool {
    lines.contains(finding.location.range.start.line) && finding.location.file == location.file && !isExpired(on: today)
      && rules.contains { $0.matches(finding.rule) }
  }

  /// Whether its last day is over.
  func isExpired(on today: Day) -> Bool { until.map { $0 < today } ?? false }
}

/// A finding that its author lets pass.
public struct SuppressedFinding: Sendable {
  public let finding: Finding
  public let suppression: Suppression
}
