import Places

/// A rough stem, by which two texts are seen to use the same word; never shown to anybody.
enum WordStem {
  /// The beginning of a word that is its stem. English: the first ending of the list that leaves four letters is cut.
  /// Estonian: the first five letters, in which gradation seldom reaches.
  static func of(_ word: ArraySlice<UInt8>, in language: Language) -> ArraySlice<UInt8> {
    language == .estonian ? word.firstLetters(5) : english(word)
  }

  /// The stem of which no ending is left to cut: *answering* and *answers* have one root, though not one stem.
  static func root(of word: ArraySlice<UInt8>, in language: Language) -> ArraySlice<UInt8> {
    var (root, stem) = (word, of(word, in: language))
    while stem.count < root.count { (root, stem) = (stem, of(stem, in: language)) }
    return root
  }

  /// In bytes; what is longer is no word with an ending.
  private static let longestWord = 64

  private static func english(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count <= longestWord else { return word }
    // Endings are plain letters; a letter before them may take more bytes than one.
    let more = word.count { $0.isUTF8Continuation }
    var stem = word.hasSuffix("'s") ? word.dropLast(2) : word
    stem = stem.dropLast(ending(of: stem, leaving: more + 4))
    if stem.count - more > 4, let last = stem.last, last == UInt8(ascii: "e") || last == UInt8(ascii: "y") {
      stem = stem.dropLast()
    }
    return stem.count - more > 4 && stem.last == stem[stem.endIndex - 2] ? stem.dropLast() : stem
  }

  /// How long the first ending of the list is that a word has and that leaves so many bytes; 0 where it has none.
  private static func ending(of word: ArraySlice<UInt8>, leaving least: Int) -> Int {
    for ending in endings where word.count - ending.utf8CodeUnitCount >= least && word.hasSuffix(ending) {
      return ending.utf8CodeUnitCount
    }
    return 0
  }

  private static let endings: [StaticString] = [
    "izations", "isations", "ization", "isation", "ations", "ation", "ements", "ement", "ments", "ment", "nesses",
    "ness", "ically", "ities", "ingly", "ings", "ing", "edly", "able", "ably", "ible", "ibly", "ions", "ion", "ives",
    "ive", "ers", "ors", "er", "or", "ies", "ied", "ed", "es", "ity", "ly", "al", "s", "e", "y",
  ]
}

extension ArraySlice<UInt8> {
  /// So many letters of a UTF-8 text.
  fileprivate func firstLetters(_ count: Int) -> ArraySlice<UInt8> {
    var left = count
    return prefix { byte in
      if !byte.isUTF8Continuation { left -= 1 }
      return left >= 0
    }
  }
}
