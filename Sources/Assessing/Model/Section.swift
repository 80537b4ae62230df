public import Language
public import RuleEngine

/// What is to be said of one section: a statement, or a collection of values, competencies, processes …
public struct Section: Codable, Sendable {
  /// As `Rules/Scoring.yaml` calls it.
  public let id: String
  public let title: String
  /// What belongs into it.
  public let about: String
  public let isWritten: Bool
  public let score: Score
  public let criteria: [Criterion]
  /// The client's own statements, with the words marked that something was found in.
  public let statements: [Quote]
  public let strengths: [Strength]
  /// What is wrong or doubtful, by rule, the gravest first.
  public let concerns: [Concern]
  /// What the whole method asks for beyond; by rule.
  public let additions: [Concern]
  public let counts: Counts

  /// How much was found, by its weight.
  public struct Counts: Codable, Sendable, Equatable {
    public var errors = 0
    public var warnings = 0
    /// Low confidence or little weight.
    public var questions = 0
    /// Of ``Section/additions``.
    public var additions = 0
  }
}

/// Something that is good, with the client's own words.
public struct Strength: Codable, Sendable {
  public let text: String
  /// nil where there is nothing to show.
  public let quote: Quote?
}

/// What one rule found in a section.
public struct Concern: Codable, Sendable {
  public let rule: String
  public let title: String
  /// The gravest of its findings.
  public let severity: Severity
  /// Whether all that it says are questions.
  public let isQuestion: Bool
  public let why: String
  /// Where the demand comes from: statements of the method.
  public let sources: [Source]
  public let how: String
  /// A form to write by; nil where the rule has none.
  public let pattern: String?
  public let ask: String?
  public let places: [Place]

  /// A statement of the method.
  public struct Source: Codable, Sendable {
    public let id: String
    public let text: String
  }

  /// A text with all that the rule found in it.
  public struct Place: Codable, Sendable {
    /// With the words marked that it was found in.
    public let quote: Quote
    public let remarks: [Remark]
  }

  /// One finding.
  public struct Remark: Codable, Sendable {
    public let message: String
    public let severity: Severity
    /// Those that it was found in; nil for the whole of the text.
    public let words: String?
    /// Other places that it speaks of.
    public let related: [Related]
    public let file: String
    public let line: Int
    public let column: Int
    public let fingerprint: String
  }

  public struct Related: Codable, Sendable {
    /// What it is, in a few words.
    public let what: String
    public let file: String
    public let line: Int
  }
}

/// Words of a document.
public struct Quote: Codable, Sendable, Equatable {
  /// What they are, as `Care · behaviours`; empty where that goes without saying.
  public let label: String
  /// Of the words, where known.
  public let language: Language?
  public let segments: [Segment]

  /// A stretch of words of which all or none are marked.
  public struct Segment: Codable, Sendable, Equatable {
    public let text: String
    public let isMarked: Bool
  }

  /// Nothing to show, as of what is said nowhere.
  static let empty = Quote(label: "", language: nil, segments: [])

  public var isEmpty: Bool { self == .empty }

  /// Whether both quote the same words of the same place, whatever is marked in them.
  func isSame(as other: Quote) -> Bool { label == other.label && language == other.language && text == other.text }

  /// The words without their marks.
  public var text: String { segments.map(\.text).joined() }
}
