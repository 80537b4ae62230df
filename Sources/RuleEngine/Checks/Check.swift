public import CultureFormat
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

  /// What this very check lets a message name, where its options decide that.
  var ownValues: Set<String> { get }

  /// What there is to say where it finds nothing: how sure that is, and what only looks like it. nil where
  /// nothing found does not mean that nothing is there, as in a language without word lists.
  func absence(in subject: Subject) -> Problem?
}

extension Check {
  public static var values: Set<String> { [] }
  public var ownValues: Set<String> { [] }
  public func absence(in subject: Subject) -> Problem? { Problem() }
}

/// What a check looks at: a text, or a part, in its culture.
public struct Subject {
  public let culture: Culture
  public let part: Culture.Part
  /// nil where the part as a whole is looked at.
  public let text: Culture.Text?

  /// The texts of the fields; without fields, the text itself, or all texts of the part.
  func texts(in fields: [String]?) -> [Culture.Text] {
    if let fields { return fields.flatMap { culture.texts(of: part, in: $0) } }
    return text.map { [$0] } ?? culture.texts(of: part)
  }
}

/// One thing that a check found.
public struct Problem {
  /// nil for the subject itself.
  public var place: Place?
  /// For the message.
  public var values: [String: String] = [:]
  public var related: [Place] = []
  /// nil for what the rule says.
  public var confidence: Confidence?

  public enum Place {
    /// Bytes of a text.
    case words(Culture.Text, Range<Int>)
    case part(Culture.Part)
    /// A word, number or reference in a field of the subject.
    case value(YAMLNode, field: String)
  }

  public init(
    at place: Place? = nil, values: [String: String] = [:], related: [Place] = [], confidence: Confidence? = nil
  ) {
    self.place = place
    self.values = values
    self.related = related
    self.confidence = confidence
  }
}
