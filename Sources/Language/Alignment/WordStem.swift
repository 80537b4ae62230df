/// A rough stem, by which two texts are seen to use the same word; never shown to anybody.
enum WordStem {
  /// English: the first ending of the list that leaves four letters is cut. Estonian: the first five letters,
  /// in which gradation seldom reaches.
  static func of(_ word: String, in language: Language) -> String {
    language == .estonian ? String(word.prefix(5)) : english(word)
  }

  /// The stem of which no ending is left to cut: *answering* and *answers* have one root, though not one stem.
  static func root(of word: String, in language: Language) -> String {
    let stem = of(word, in: language)
    return stem == word ? stem : root(of: stem, in: language)
  }

  private static func english(_ word: String) -> String {
    var stem = Array(word.unicodeScalars)
    if stem.hasSuffix(owner) { stem.removeLast(owner.count) }
    if let ending = endings.first(where: { stem.count - $0.count >= 4 && stem.hasSuffix($0) }) {
      stem.removeLast(ending.count)
    }
    if stem.count > 4, let last = stem.last, last == "e" || last == "y" { stem.removeLast() }
    if stem.count > 4, stem.last == stem[stem.count - 2] { stem.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: stem)
    return String(text)
  }

  private static let owner = Array("'s".unicodeScalars)

  private static let endings = [
    "izations", "isations", "ization", "isation", "ations", "ation", "ements", "ement", "ments", "ment", "nesses",
    "ness", "ically", "ities", "ingly", "ings", "ing", "edly", "able", "ably", "ible", "ibly", "ions", "ion", "ives",
    "ive", "ers", "ors", "er", "or", "ies", "ied", "ed", "es", "ity", "ly", "al", "s", "e", "y",
  ].map { Array($0.unicodeScalars) }
}

extension [Unicode.Scalar] {
  fileprivate func hasSuffix(_ ending: [Unicode.Scalar]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
