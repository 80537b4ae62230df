public import Language
public import LocatedYAML

/// A rule as its file states it.
///
/// What every run needs to know is read at once; the check and the texts of a built-in rule when it first applies.
public final class Rule: Sendable {
  public let id: String
  public let severity: Severity
  /// Severities for findings in certain fields.
  let fieldSeverities: [String: Severity]
  public let confidence: Confidence
  public let preset: Preset
  public let target: RuleTarget
  /// Where the demand comes from.
  public let source: String
  /// The statements of the method that it serves.
  public let serves: [String]
  /// The file and place of the rule.
  public let node: YAMLNode
  let lazyTexts: Lazy<Texts>
  let lazyApplication: Lazy<RuleApplication?>

  init(
    id: String, severity: Severity, fieldSeverities: [String: Severity], confidence: Confidence, preset: Preset,
    target: RuleTarget, source: String, serves: [String], node: YAMLNode, lazyTexts: Lazy<Texts>,
    lazyApplication: Lazy<RuleApplication?>
  ) {
    (self.id, self.severity, self.fieldSeverities, self.confidence) = (id, severity, fieldSeverities, confidence)
    (self.preset, self.target, self.source, self.serves, self.node) = (preset, target, source, serves, node)
    (self.lazyTexts, self.lazyApplication) = (lazyTexts, lazyApplication)
  }

  /// What a reader is told.
  public var texts: Texts { lazyTexts.value }

  /// How it looks at a culture; nil for one that only words what reading finds.
  var application: RuleApplication? { lazyApplication.value }

  /// The entries of lexicons that its check looks for; empty where it goes by grammar.
  public var terms: EntrySet { application?.terms ?? EntrySet() }

  /// The grammar that its check goes by.
  public var topics: Set<Grammar.Topic> { application?.topics ?? [] }

  /// What a reader is told.
  public struct Texts: Sendable {
    public var title = LocalizedText([:])
    public var message = LocalizedText([:])
    /// Messages for some of the problems that the rule words, where one does not do for all.
    public var messages: [String: LocalizedText] = [:]
    /// The message where confidence is low; a question.
    public var doubt: LocalizedText?
    public var why = LocalizedText([:])
    public var how = LocalizedText([:])
    /// A sentence to write by, with places to fill in as `‹what›`; nil where no form helps.
    public var pattern: LocalizedText?
    /// A question to the author; nil where there is nothing to ask.
    public var ask: LocalizedText?
    /// What makes a finding of this rule sure, and what less so; nil where every one is as sure.
    public var certainty: LocalizedText?
    /// What the related place is.
    public var related: LocalizedText?
  }
}

/// Which rules run without further words.
public enum Preset: String, Sendable, CaseIterable {
  /// Judges what is written.
  case recommended
  /// Also asks for what is missing from the whole method.
  case all
}
