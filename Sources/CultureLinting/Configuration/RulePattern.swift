/// A rule id, or `area/*`, or `*`.
public struct RulePattern: Sendable {
  public let text: String

  /// The pattern that every rule matches.
  static let all = "*"

  public init(_ text: String) {
    self.text = text
  }

  /// Whether it means a rule.
  public func matches(_ id: String) -> Bool {
    text == id || text == Self.all || text.hasSuffix("/*") && id.hasPrefix(text.dropLast())
  }
}
