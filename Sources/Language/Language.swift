/// A language by its ISO 639-1 code.
public struct Language: RawRepresentable, Hashable, Sendable, Comparable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let estonian = Language(rawValue: "et")
  public static let english = Language(rawValue: "en")

  /// The languages that the built-in lexicons know.
  public static let known = [english, estonian]

  public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}
