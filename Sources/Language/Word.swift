/// A word of a passage.
public struct Word: Sendable {
  /// Where it stands in the text, in bytes; joined hyphens and quotes are not part of it.
  public let text: Range<Int>
  /// Where its lower-case form stands in the passage's keys.
  let key: Range<Int>
  public let traits: Traits
  /// Where the numbers of its lemmas stand in the passage.
  var lemmas: Range<Int> = 0..<0

  /// What the writing around a word says of it.
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The first letter is a capital.
    public static let capitalised = Traits(rawValue: 1)
    /// At least two letters, all of them capitals.
    public static let allCapitals = Traits(rawValue: 2)
    /// Nothing stands before it in its sentence.
    public static let startsSentence = Traits(rawValue: 4)
    /// A comma, dash, bracket, colon or the like, or the end of a sentence, stands before it.
    public static let startsClause = Traits(rawValue: 8)
    /// A hyphen without spaces joins it to the word before.
    public static let joined = Traits(rawValue: 16)
    /// Digits, maybe with a percent sign.
    public static let number = Traits(rawValue: 32)
  }
}
