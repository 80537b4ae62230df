/// Reads texts into what is compared of them.
struct SimilarityUnits: Sendable {
  private let tellingWords: TellingWords
  private let negation: Negation
  private let numbers: EntryMap<String>

  init(_ lexicons: Lexicons) {
    tellingWords = TellingWords(lexicons, stems: ["irregular-stems", "changing-stems"])
    negation = Negation(lexicons)
    numbers = lexicons.attribute("value", of: "numbers")
  }

  func unit(of passage: Passage) -> SimilarityUnit {
    var unit = SimilarityUnit()
    add(passage, to: &unit)
    unit.settle()
    return unit
  }

  private func add(_ passage: Passage, to unit: inout SimilarityUnit) {
    let words = passage.memory.asked { known in
      passage.words.indices.map { known.similarWord($0, of: passage, tellingWords, numbers) }
    }
    let denials = negation.mayDeny(passage) ? negation.denials(in: passage) : nil
    let hasNumbers = words.contains { $0.number != nil }
    for sentence in hasNumbers ? passage.sentenceStretches().ranges : [words.indices] {
      let telling = hasNumbers ? Set(sentence.compactMap { words[$0].number }).subtracting([Self.one]).sorted() : []
      for index in sentence {
        let word = words[index]
        unit.add(word.base, word.root)
        guard word.tells else { continue }
        let isDenied = denials?.negateClause(of: index) ?? false
        let stem = telling.isEmpty ? word.root : passage.memory.asked { $0.root(word.root, among: telling, passage.language) }
        unit.add(stem: stem, isDenied: isDenied)
      }
    }
  }

  // *One day* says no more than *a day*.
  private static let one = "1"
}
