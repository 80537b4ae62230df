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

  /// The language of the built-in lexicons that a word names: by its name, or by a code that is not its own.
  public static func named(_ word: String) -> Language? {
    let word = word.lowercased()
    let first = word.split(separator: " ").first.map(String.init) ?? word
    return names.first { $0.words.contains(word) || $0.words.contains(first) }?.language
  }

  private static let names: [(language: Language, words: Set<String>)] = [
    (english, ["en", "eng", "english", "inglise", "en-gb", "en-us", "en_gb", "en_us", "gb", "uk"]),
    (estonian, ["et", "ee", "est", "eesti", "estonian", "et-ee", "et_ee"]),
  ]

  public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}
