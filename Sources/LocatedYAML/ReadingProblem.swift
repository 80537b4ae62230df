public import Places

/// What is wrong with the content of a YAML file that has a declared form: a culture, a
/// configuration, a rule file.
public struct ReadingProblem: Sendable {
  public enum Kind: Sendable {
    case unknownKey(name: String, nearest: String?)
    case missingKey(name: String)
    case wrongKind(name: String, expected: Expected)
    /// A value that is none of the names that may stand there.
    case unknownValue(name: String, value: String, nearest: String?)
    /// Anything else that only this sort of file can have; the name of the problem and what its message may name.
    case other(problem: String, values: [String: String])
  }

  /// What should have stood where something else does.
  public enum Expected: String, Sendable, CaseIterable {
    case text, number, flag, list, mapping
    case textOrList = "text-or-list"
    case textOrMapping = "text-or-mapping"
    case collection
    case language
  }

  public let kind: Kind
  public let location: Location
  /// Another place that the message speaks of.
  public let related: Location?

  public init(_ kind: Kind, at node: YAMLNode, related: YAMLNode? = nil) {
    self.kind = kind
    location = node.location
    self.related = related?.location
  }
}
