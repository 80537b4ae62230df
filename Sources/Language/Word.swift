/// A word of a passage.
public struct Word: Sendable {
  /// Where it stands in the text, in bytes; joined hyphens and quotes are not part of it.
  public var text: Range<Int> { Int(bounds.start)..<Int(bounds.end) }
  /// Where its small letters stand among the passage's keys; nil where the text itself has them.
  var ownKey: Range<Int>? { bounds.key < 0 ? nil : Int(bounds.key)..<Int(bounds.keyEnd) }
  public let traits: Traits
  /// Its number among the words of the run.
  var number: Int32 = 0
  // A text has at most 64 MB.
  private let bounds: (start: Int32, end: Int32, key: Int32, keyEnd: Int32)

  init(text: Range<Int>, key: Range<Int>?, traits: Traits) {
    self.traits = traits
    let key = key.map { (Int32($0.lowerBound), Int32($0.upperBound)) } ?? (-1, -1)
    bounds = (Int32(text.lowerBound), Int32(text.upperBound), key.0, key.1)
  }

  /// Its small letters, apostrophes plain.
  func key(in text: TextBytes, _ keys: [UInt8]) -> ArraySlice<UInt8> { ownKey.map { keys[$0] } ?? text[self.text] }

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
    /// It ends in *n't*.
    static let contractsNot = Traits(rawValue: 64)
  }
}
