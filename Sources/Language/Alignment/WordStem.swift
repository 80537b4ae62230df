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
    var stem = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    if let ending = endings.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= 4 }) {
      stem.removeLast(ending.count)
    }
    if stem.count > 4, let last = stem.last, "ey".contains(last) { stem.removeLast() }
    if stem.count > 4, stem.last == stem.dropLast().last { stem.removeLast() }
    return stem
  }

  private static let endings = [
    "izations", "isations", "ization", "isation", "ations", "ation", "ements", "ement", "ments", "ment", "nesses",
    "ness", "ically", "ities", "ingly", "ings", "ing", "edly", "able", "ably", "ible", "ibly", "ions", "ion", "ives",
    "ive", "ers", "ors", "er", "or", "ies", "ied", "ed", "es", "ity", "ly", "al", "s", "e", "y",
  ]
}
