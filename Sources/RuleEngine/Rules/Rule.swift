public import Language
public import LocatedYAML

/// A rule as its file states it.
///
/// What every run needs to know is read at once; of a built-in rule the rest when it is first asked for.
public final class Rule: Sendable {
  public let id: String
  public let preset: Preset
  public let target: RuleTarget
  /// The file and place of the rule.
  public var node: YAMLNode { lazyNode.value }
  private let lazyNode: Lazy<YAMLNode>
  private let lazyDetails: Lazy<Details>
  private let lazyTexts: Lazy<Texts>
  private let lazyApplication: Lazy<RuleApplication?>
  private let lazyCoverage: Lazy<RuleCoverage>

  init(
    id: String, preset: Preset, target: RuleTarget, node: Lazy<YAMLNode>, details: Lazy<Details>, texts: Lazy<Texts>,
    application: Lazy<RuleApplication?>, coverage: Lazy<RuleCoverage>
  ) {
    (self.id, self.preset, self.target, lazyNode) = (id, preset, target, node)
    (lazyDetails, lazyTexts, lazyApplication, lazyCoverage) = (details, texts, application, coverage)
  }

  /// What only findings and pages about the rule ask for.
  struct Details: Sendable {
    var severity = Severity.warning
    var fieldSeverities: [String: Severity] = [:]
    var confidence = Confidence.high
    var source = ""
    var serves: [String] = []
  }

  public var severity: Severity { lazyDetails.value.severity }
  /// Severities for findings in certain fields.
  var fieldSeverities: [String: Severity] { lazyDetails.value.fieldSeverities }
  public var confidence: Confidence { lazyDetails.value.confidence }
  /// Where the demand comes from.
  public var source: String { lazyDetails.value.source }
  /// The statements of the method that it serves.
  public var serves: [String] { lazyDetails.value.serves }

  /// What a reader is told.
  public var texts: Texts { lazyTexts.value }

  /// How it looks at a culture; nil for one that only words what reading finds.
  var application: RuleApplication? { lazyApplication.value }

  /// The entries of lexicons that its check looks for; empty where it goes by grammar.
  public var terms: EntrySet { lazyCoverage.value.terms }

  /// The grammar that its check goes by.
  public var topics: Set<Grammar.Topic> { lazyCoverage.value.topics }

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
