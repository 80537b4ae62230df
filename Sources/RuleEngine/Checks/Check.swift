public import CultureFormat
public import Language
public import LocatedYAML

/// A kind of check: what can be wrong with a text or a part. Rules choose one and give it options.
///
/// A check says only what is wrong and where; it knows no rule, severity, message or file.
public protocol Check: Sendable {
  /// What a rule file calls it.
  static var name: String { get }
  /// The names that a message of a rule with this check may use, beside those of every rule.
  static var values: Set<String> { get }

  /// Reads the options; what is wrong with them is left with the reader.
  init?(_ options: inout CheckOptions)

  /// What is wrong; empty where nothing is.
  func problems(in subject: Subject) -> [Problem]

  /// Whether there are problems; for who asks nothing else, so that nothing more is looked for behind the first.
  func finds(in subject: Subject) -> Bool

  /// Entries of lexicons of which a text that is its subject has to have one, for anything to be found there; nil
  /// where that cannot be told.
  var neededEntries: EntrySet? { get }

  /// Whether it reads or compares many texts, so that it is asked last where another check may decide.
  var isCostly: Bool { get }

  /// What this very check lets a message name, where its options decide that.
  var ownValues: Set<String> { get }

  /// What there is to say where it finds nothing: how sure that is, and what only looks like it. nil where
  /// nothing found does not mean that nothing is there, as in a language without word lists.
  func absence(in subject: Subject) -> Problem?
}

extension Check {
  public static var values: Set<String> { [] }
  public func finds(in subject: Subject) -> Bool { !problems(in: subject).isEmpty }
  public var ownValues: Set<String> { [] }
  public var neededEntries: EntrySet? { nil }
  public var isCostly: Bool { false }
  public func absence(in subject: Subject) -> Problem? { Problem() }
}

/// What a check looks at: a text, or a part, in its culture.
public struct Subject {
  public let analysis: Analysis
  public let part: Culture.Part
  /// nil where the part as a whole is looked at.
  public let text: Culture.Text?

  var culture: Culture { analysis.culture }

  /// The texts at the end of the paths; without paths, the text itself, or all texts of the part.
  func texts(in paths: [PartPath]?) -> [Culture.Text] {
    var texts: [Culture.Text] = []
    eachText(in: paths) { texts.append($0) }
    return texts
  }

  /// Whether one of ``texts(in:)`` is of a sort; looks no further than to the first.
  func hasText(in paths: [PartPath]?, where isWanted: (Culture.Text) -> Bool) -> Bool {
    if let paths { return paths.contains { analysis.hasText(at: $0, from: part, where: isWanted) } }
    return text.map(isWanted) ?? culture.hasText(of: part, where: isWanted)
  }

  /// Calls `body` with each of ``texts(in:)``.
  func eachText(in paths: [PartPath]?, _ body: (Culture.Text) -> Void) {
    if let paths {
      for path in paths { analysis.eachText(at: path, from: part, body) }
    } else if let text {
      body(text)
    } else {
      culture.eachText(of: part, body)
    }
  }
}

/// One thing that a check found.
public struct Problem {
  /// nil for the subject itself.
  public var place: Place?
  /// For the message.
  public var values: [String: ProblemValue] = [:]
  public var related: [Place] = []
  /// nil for what the rule says.
  public var confidence: Confidence?

  /// Where a check saw it.
  public enum Place {
    /// Bytes of a text.
    case words(Culture.Text, Range<Int>)
    case part(Culture.Part)
    /// A field of a part, at its key.
    case field(Culture.Field, of: Culture.Part)
    /// A word, number or reference in a field of a part.
    case value(YAMLNode, field: String, of: Culture.Part)

    /// A text as a whole.
    static func whole(_ text: Culture.Text) -> Place { .words(text, 0..<text.passage.text.count) }
  }

  public init(
    at place: Place? = nil, values: [String: ProblemValue] = [:], related: [Place] = [], confidence: Confidence? = nil
  ) {
    self.place = place
    self.values = values
    self.related = related
    self.confidence = confidence
  }
}

/// What a message may name.
public enum ProblemValue: Sendable, Hashable, ExpressibleByStringInterpolation {
  case text(String)
  /// Its name in the reader's language.
  case localized(LocalizedText)
  /// Several, with commas between.
  case list([ProblemValue])

  public init(stringLiteral text: String) {
    self = .text(text)
  }

  /// A number in a message.
  static func count(_ count: Int) -> ProblemValue { .text(String(count)) }

  /// What the message shows.
  func shown(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .localized(let text): text[language]
    case .list(let values): values.map { $0.shown(in: language) }.joined(separator: ", ")
    }
  }

  /// Both, each thing once.
  func joined(with other: ProblemValue) -> ProblemValue {
    guard case .list(let own) = self, case .list(let others) = other else { return self }
    return .list(own + others.filter { !own.contains($0) })
  }
}
