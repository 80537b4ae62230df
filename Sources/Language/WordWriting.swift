/// How the letters of a word are written. What follows an apostrophe does not tell: HR's.
struct WordWriting {
  private var letters: Int
  private var capitals = 0
  private var digits = 0
  private var isCapitalised = false
  /// Behind an apostrophe.
  private(set) var isEnding = false

  /// - Parameter smallLetters: how many plain ones the word begins with.
  init(smallLetters: Int) {
    letters = smallLetters
  }

  /// - Parameter isFirst: whether the word begins with the letter.
  mutating func add(_ letter: Letter, isFirst: Bool) {
    isEnding = isEnding || letter.isApostrophe
    if letter.isDigit { digits += 1 } else if !letter.isMark, !isEnding { letters += 1 }
    guard letter.isCapital, !isEnding else { return }
    isCapitalised = isCapitalised || isFirst
    capitals += 1
  }

  /// Adds plain small letters.
  mutating func add(smallLetters: Int) {
    if !isEnding { letters += smallLetters }
  }

  /// What the letters that were added say of the word.
  var traits: Word.Traits {
    var traits: Word.Traits = isCapitalised ? .capitalised : []
    if letters == 0, digits > 0 { traits.insert(.number) }
    if letters > 1, capitals == letters { traits.insert(.allCapitals) }
    return traits
  }
}
