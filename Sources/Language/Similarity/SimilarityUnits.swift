/// Reads units of texts into what is compared of them.
struct SimilarityUnits: Sendable {
  private let tellingWords: TellingWords
  private let negation: Negation
  private let numbers: [Int: String]

  init(_ lexicons: Lexicons) {
    tellingWords = TellingWords(lexicons, stems: ["irregular-stems", "changing-stems"])
    negation = Negation(lexicons)
    numbers = lexicons.attribute("value", of: "numbers")
  }

  /// What the passages say together, wherever each word stands.
  func unit(of passages: [Passage]) -> SimilarityUnit {
    passages.reduce(into: SimilarityUnit()) { add($1, to: &$0) }
  }

  private func add(_ passage: Passage, to unit: inout SimilarityUnit) {
    let exact = Passage.ExactTerms(of: passage)
    let denials = negation.denials(in: passage)
    for sentence in passage.sentenceStretches().ranges {
      let numbers = sentence.map { number($0, passage, exact) }
      let telling = Set(numbers.compactMap(\.self)).subtracting([Self.one]).sorted()
      for (word, number) in zip(sentence, numbers) {
        let base = number ?? tellingWords.base(word, passage, exact)
        let root = SimilarityUnit.WordRoot(text: WordStem.root(of: base, in: passage.language), language: passage.language)
        unit.add(base, root)
        guard number == nil, tells(word, passage, exact) else { continue }
        unit.add(SimilarityUnit.TellingStem(root: root, isDenied: denials.negateClause(of: word), numbers: telling))
      }
    }
  }

  private func tells(_ word: Int, _ passage: Passage, _ exact: Passage.ExactTerms) -> Bool {
    let key = String(decoding: passage.key(word), as: UTF8.self)
    return key.count > 1 && key.first?.isNumber != true
      && tellingWords.wordClass(word, passage, exact) != TellingWords.stop
  }

  // *One day* says no more than *a day*.
  private static let one = "1"

  /// The number that a word is, in digits.
  private func number(_ word: Int, _ passage: Passage, _ exact: Passage.ExactTerms) -> String? {
    guard passage.words[word].traits.contains(.number) else {
      return exact.words(at: word).lazy.compactMap { numbers[$0.entry] }.first
    }
    return String(decoding: passage.key(word), as: UTF8.self).filter(\.isNumber)
  }
}
