/// Tells the language of a text by its function words and letters.
public struct LanguageDetector: Sendable {
  private let words: WordLists
  private let languages: [(language: Language, list: WordLists.Lists)]

  /// - Parameter words: a list of function words for each language, under its code.
  public init(_ words: WordLists) {
    self.words = words
    languages = Language.known.map { ($0, words.named($0.rawValue)) }
  }

  /// What a function word counts, and what a letter counts that the other language hardly has.
  private static let wordEvidence = 3

  /// The language with the more evidence; nil where the evidence is even, as in many a single word.
  public func language(of text: TextBytes) -> Language? {
    let (found, keys) = WordSplitter.split(text)
    var evidence = [Int](repeating: 0, count: languages.count)
    for word in found {
      let key = word.key(in: text, keys)
      let lists = words.lists(of: key)
      let letters = LetterEvidence(key)
      for (index, language) in languages.enumerated() {
        if lists.intersects(language.list) { evidence[index] += Self.wordEvidence }
        evidence[index] += letters.count(for: language.language)
      }
    }
    guard let most = evidence.max(), evidence.filter({ $0 == most }).count == 1,
      let winner = evidence.firstIndex(of: most)
    else { return nil }
    return languages[winner].language
  }
}

/// Letters of a word that one language has and the other hardly: *c, q, w, x, y, th* against
/// *õ, ä, ö, ü, aa, ii, uu, ks, kk* and a vowel at the end.
private struct LetterEvidence {
  private var english = 0
  private var estonian = 0

  init(_ key: ArraySlice<UInt8>) {
    var before: UInt8 = 0
    for letter in key {
      switch (before, letter) {
      case (_, UInt8(ascii: "c")), (_, UInt8(ascii: "q")), (_, UInt8(ascii: "w")), (_, UInt8(ascii: "x")),
        (_, UInt8(ascii: "y")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
        english = 1
      case (0xC3, 0xB5), (0xC3, 0xA4), (0xC3, 0xB6), (0xC3, 0xBC):
        estonian = 2
      case (UInt8(ascii: "a"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "i")),
        (UInt8(ascii: "u"), UInt8(ascii: "u")), (UInt8(ascii: "k"), UInt8(ascii: "s")),
        (UInt8(ascii: "k"), UInt8(ascii: "k")):
        estonian = max(estonian, 1)
      default: break
      }
      before = letter
    }
    // Few English words end in a vowel other than e, o and y.
    if key.count > 3, let last = key.last, "aiu".utf8.contains(last) { estonian = max(estonian, 1) }
  }

  func count(for language: Language) -> Int {
    switch language {
    case .english: english
    case .estonian: estonian
    default: 0
    }
  }
}
