package import CultureFormat
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
  public let node: YAMLNode
  private let lazyDetails: Lazy<Details>
  private let lazyTexts: Lazy<Texts>
  private let lazyApplication: Lazy<RuleApplication?>

  init(
    id: String, preset: Preset, target: RuleTarget, node: YAMLNode, details: Lazy<Details>, texts: Lazy<Texts>,
    application: Lazy<RuleApplication?>
  ) {
    (self.id, self.preset, self.target, self.node) = (id, preset, target, node)
    (lazyDetails, lazyTexts, lazyApplication) = (details, texts, application)
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

    /// As a rule file says it.
    var name: String { "\(stage.rawValue).\(problem)" }
  }
}

/// How a rule looks at a culture.
final class RuleApplication: Sendable {
  /// nil for every prose text.
  let selectors: [PartSelector]?
  let check: any Check
  /// Fields of which one has to say something, else there is nothing to judge; nil where there always is.
  let given: FilledFields?
  /// The fields at whose keys findings stand that have no place of their own, at the first that is written; empty for
  /// the part itself.
  let places: [PartPath]
  /// Letters of the words found, and those that mend them without changing what is meant.
  let replacements: [(wrong: String, right: String)]
  /// The entries of lexicons that the check looks for.
  let terms: EntrySet
  /// The grammar that the check goes by.
  let topics: Set<Grammar.Topic>
  /// Entries of which a text has to have one; nil where that cannot be told.
  private let neededEntries: EntrySet?

  init(
    selectors: [PartSelector]?, check: any Check, given: FilledFields?, places: [PartPath],
    replacements: [(wrong: String, right: String)], terms: EntrySet, topics: Set<Grammar.Topic>
  ) {
    (self.selectors, self.check, self.given, self.places) = (selectors, check, given, places)
    (self.replacements, self.terms, self.topics) = (replacements, terms, topics)
    neededEntries = check.neededEntries
  }

  /// The words with what is wrong in them replaced; nil where that changes nothing.
  func replacement(of words: String) -> String? {
    let mended = replacements.reduce(words) { $0.replacing($1.wrong, with: $1.right) }
    return mended == words ? nil : mended
  }

  /// Whether its check could find anything in a text; only what it surely does not find is told.
  func mayFind(in passage: Passage) -> Bool {
    guard let neededEntries else { return true }
    for occurrence in passage.occurrences where neededEntries.contains(occurrence.entry) { return true }
    return false
  }

  /// Whether there is anything to judge.
  func isGiven(_ subject: Subject) -> Bool { given?.isAnyFilled(subject) ?? true }
}

/// Who reads when a problem of reading is found.
public enum ReadingStage: String, Sendable, CaseIterable {
  case yaml, document, configuration, rules, suppressions
}

extension Rule {
  /// Whether there is anything in some parts that it looks at.
  package func looks(at parts: [Culture.Part], _ analysis: Analysis) -> Bool {
    guard let application else { return false }
    guard application.selectors != nil else { return parts.contains { analysis.culture.hasTexts($0) } }
    return parts.contains { part in
      var isLookedAt = false
      AppliedRule(self, to: part.kind)?.eachSubject(in: part, analysis) { _ in isLookedAt = true }
      return isLookedAt
    }
  }
}

extension Culture {
  fileprivate func hasTexts(_ part: Part) -> Bool {
    part.fields.contains { field in
      if case .texts(let ids) = field.content { !ids.isEmpty } else { false }
    }
  }
}
