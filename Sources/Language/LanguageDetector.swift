/// Tells the language of a text by its function words and letters.
public struct LanguageDetector: Sendable {
  private let words: WordLists
  private let languages: [(language: Language, list: WordLists.Lists)]

  /// - Parameter words: a list of function words for each language, under its code.
  public init(_ words: WordLists) {
    self.words = words
    languages = Language.known.map { ($0, words.named($0.rawValue)) }
  }

  /// The language with the more evidence; nil where the evidence is even, as in a single word.
  public func language(of text: some Collection<UInt8>) -> Language? {
    let splitter = WordSplitter(Array(text))
    var evidence = [Int](repeating: 0, count: languages.count)
    for word in splitter.words {
      let key = splitter.keys[word.key]
      let lists = words.lists(of: key)
      for (index, language) in languages.enumerated() {
        if lists.intersects(language.list) { evidence[index] += 2 }
        if language.language == .estonian, Self.hasEstonianLetter(key) { evidence[index] += 1 }
      }
    }
    guard let most = evidence.max(), evidence.filter({ $0 == most }).count == 1,
      let winner = evidence.firstIndex(of: most)
    else { return nil }
    return languages[winner].language
  }

  /// õ, ä, ö, ü: seldom seen in English words.
  private static func hasEstonianLetter(_ key: ArraySlice<UInt8>) -> Bool {
    key.indices.dropLast().contains { key[$0] == 0xC3 && [0xB5, 0xA4, 0xB6, 0xBC].contains(key[$0 + 1]) }
  }
}
