import CultureFormat
public import Language
public import LocatedYAML

/// A rule as its file states it.
public struct Rule: Sendable {
  public let id: String
  public let severity: Severity
  /// Severities for findings in certain fields.
  let fieldSeverities: [String: Severity]
  public let confidence: Confidence
  public let preset: Preset
  public let subject: RuleSubject
  /// The field at whose key its findings stand that have no place of their own; nil for the part itself.
  let place: PartPath?
  public let texts: Texts
  /// Where the demand comes from.
  public let source: String
  /// The statements of the method that it serves.
  public let serves: [String]
  /// The entries of lexicons that its check looks for; empty where it goes by grammar.
  public let terms: EntrySet
  /// The grammar that its check goes by.
  public let topics: Set<Grammar.Topic>
  /// The file and place of the rule.
  public let node: YAMLNode

  /// What a reader is told.
  public struct Texts: Sendable {
    public let title: LocalizedText
    public let message: LocalizedText
    /// Messages for some of the problems that the rule words, where one does not do for all.
    public let messages: [String: LocalizedText]
    /// The message where confidence is low; a question.
    public let doubt: LocalizedText?
    public let why: LocalizedText
    public let how: LocalizedText
    /// A question to the author; nil where there is nothing to ask.
    public let ask: LocalizedText?
    /// What makes a finding of this rule sure, and what less so; nil where every one is as sure.
    public let certainty: LocalizedText?
    /// What the related place is.
    public let related: LocalizedText?
  }
}

/// Which rules run without further words.
public enum Preset: String, Sendable, CaseIterable {
  /// Judges what is written.
  case recommended
  /// Also asks for what is missing from the whole method.
  case all
}

/// What a rule looks at.
public enum RuleSubject: Sendable {
  /// Some parts, or texts in them.
  case parts([PartSelector], any Check)
  /// Every prose text.
  case texts(any Check)
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
