/// What a rule looks at, as far as it can be told without reading its check.
public enum RuleTarget: Sendable {
  /// Parts of these kinds, or texts in them.
  case kinds([String])
  case everyPart
  /// Every prose text.
  case texts
  /// Nothing: it words what the reader of files finds.
  case reading([Report])

  /// A problem of reading by stage and name.
  public struct Report: Hashable, Sendable {
    public let stage: ReadingStage
    public let problem: String
  }
}

/// Who reads when a problem of reading is found.
public enum ReadingStage: String, Sendable, CaseIterable {
  case yaml, document, configuration, rules, suppressions
}
