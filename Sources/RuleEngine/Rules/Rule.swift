public import Language
public import LocatedYAML
import Synchronization

/// A rule as its file states it.
///
/// What every run needs to know is read at once; of a built-in rule the rest when it is first asked for.
public final class Rule: Sendable {
  public let id: String
  public let preset: Preset
  public let target: RuleTarget
  private let contents: any RuleContents
  /// What was asked for so far.
  private let known = Mutex(Known())

  init(id: String, preset: Preset, target: RuleTarget, contents: any RuleContents) {
    (self.id, self.preset, self.target, self.contents) = (id, preset, target, contents)
  }

  /// What was read, each once for all threads.
  private struct Known {
    var node: YAMLNode?
    var details: Details?
    var texts: Texts?
    var application: RuleApplication??
    var coverage: RuleCoverage?
  }

  /// The file and place of the rule.
  public var node: YAMLNode { known.withLock { $0.node.made { contents.readNode() } } }

  /// What only findings and pages about the rule ask for.
  struct Details: Sendable {
    var severity = Severity.warning
    var fieldSeverities: [String: Severity] = [:]
    var confidence = Confidence.high
    var source = ""
    var serves: [String] = []
  }

  private var details: Details { known.withLock { $0.details.made { contents.readDetails() } } }

  public var severity: Severity { details.severity }
  /// Severities for findings in certain fields.
  var fieldSeverities: [String: Severity] { details.fieldSeverities }
  public var confidence: Confidence { details.confidence }
  /// Where the demand comes from.
  public var source: String { details.source }
  /// The statements of the method that it serves.
  public var serves: [String] { details.serves }

  /// What a reader is told.
  public var texts: Texts { known.withLock { $0.texts.made { contents.readTexts() } } }

  /// How it looks at a culture; nil for one that only words what reading finds.
  var application: RuleApplication? { known.withLock { $0.application.made { contents.readApplication() } } }

  private var coverage: RuleCoverage { known.withLock { $0.coverage.made { contents.readCoverage() } } }

  /// The entries of lexicons that its check looks for; empty where it goes by grammar.
  public var terms: EntrySet { coverage.terms }

  /// The grammar that its check goes by.
  public var topics: Set<Grammar.Topic> { coverage.topics }

  /// What a reader is told.
  public struct Texts: Sendable {
    public var title = LocalizedText()
    public var message = LocalizedText()
    /// Messages for some of the problems that the rule words, where one does not do for all.
    public var messages: [String: LocalizedText] = [:]
    /// The message where confidence is low; a question.
    public var doubt: LocalizedText?
    public var why = LocalizedText()
    public var how = LocalizedText()
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

/// What a rule says, read part by part, each at most once.
///
/// It is read while others who ask the rule wait, so it must not ask the rule itself.
protocol RuleContents: Sendable {
  func readNode() -> YAMLNode
  func readDetails() -> Rule.Details
  func readTexts() -> Rule.Texts
  /// nil for a rule that only words what reading finds.
  func readApplication() -> RuleApplication?
  func readCoverage() -> RuleCoverage
}

extension Optional {
  /// The value that is there, or else is made and kept.
  fileprivate mutating func made(_ make: () -> Wrapped) -> Wrapped {
    if let self { return self }
    let value = make()
    self = value
    return value
  }
}

/// Which rules run without further words.
public enum Preset: String, Sendable, CaseIterable {
  /// Judges what is written.
  case recommended
  /// Also asks for what is missing from the whole method.
  case all
}
