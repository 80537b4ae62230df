import Places

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
    var stem = Array(word.utf8)[...]
    // Endings are plain letters; a letter before them may take more bytes than one.
    let more = stem.count { $0.isUTF8Continuation }
    if stem.hasSuffix(owner) { stem.removeLast(owner.count) }
    if let ending = endings.first(where: { stem.count - more - $0.count >= 4 && stem.hasSuffix($0) }) {
      stem.removeLast(ending.count)
    }
    if stem.count - more > 4, let last = stem.last, last == UInt8(ascii: "e") || last == UInt8(ascii: "y") {
      stem.removeLast()
    }
    if stem.count - more > 4, stem.last == stem[stem.endIndex - 2] { stem.removeLast() }
    return String(decoding: stem, as: UTF8.self)
  }

  private static let owner = Array("'s".utf8)

  private static let endings = [
    "izations", "isations", "ization", "isation", "ations", "ation", "ements", "ement", "ments", "ment", "nesses",
    "ness", "ically", "ities", "ingly", "ings", "ing", "edly", "able", "ably", "ible", "ibly", "ions", "ion", "ives",
    "ive", "ers", "ors", "er", "or", "ies", "ied", "ed", "es", "ity", "ly", "al", "s", "e", "y",
  ].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    for (index, letter) in ending.enumerated() where self[endIndex - ending.count + index] != letter { return false }
    return true
  }
}
