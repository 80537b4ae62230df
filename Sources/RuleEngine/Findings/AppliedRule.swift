import CultureFormat

/// The rules for parts of each kind, found when such a part is first met. A thread has its own.
public struct AppliedRules {
  var byKind: [String: [AppliedRule]] = [:]

  public init() {}
}

/// A rule as it looks at parts of one kind.
final class AppliedRule: Sendable {
  let rule: Rule
  let application: RuleApplication
  private let selectors: [PartSelector]

  /// nil for a rule that looks at no such parts.
  init?(_ rule: Rule, to kind: String) {
    guard let application = rule.application else { return nil }
    self.rule = rule
    self.application = application
    selectors = (application.selectors ?? []).filter { $0.kind == nil || $0.kind == kind }
  }

  /// Calls `body` with what the rule looks at in a part, whether there is anything to judge or not: the part, or some
  /// of its texts.
  func eachSubject(in part: Culture.Part, _ analysis: Analysis, _ body: (Subject) -> Void) {
    for selector in selectors { selector.eachSubject(in: part, analysis, body) }
  }
}
