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
    let denials = negation.mayDeny(passage) ? negation.denials(in: passage) : nil
    return passage.memory.asked { known in
      let words = passage.words.indices.map { known.similarWord($0, of: passage, tellingWords, numbers) }
      var unit = SimilarityUnit(stems(of: words, in: passage, denials, &known))
      if unit.isShort {
        unit.words = words.indices.map { index in
          (words[index].root, known.similarText(passage.words[index].number))
        }
      }
      unit.settle()
      return unit
    }
  }

  /// The stems that tell, in their surroundings: what one text denies, or says of ten days, the other does not say
  /// where it affirms it, or says it of two.
  private func stems(
    of words: [SimilarWord], in passage: Passage, _ denials: Denials?, _ known: inout KnownWords
  ) -> [Int32] {
    let hasNumbers = words.contains { $0.number != nil }
    var stems: [Int32] = []
    stems.reserveCapacity(words.count)
    for sentence in hasNumbers ? passage.sentenceStretches().ranges : [words.indices] {
      let numbers = hasNumbers ? Set(words[sentence].compactMap(\.number)).sorted() : []
      for index in sentence where words[index].tells {
        let stem = known.roots.number(of: words[index].root, among: numbers)
        stems.append(stem << 1 | (denials?.negateClause(of: index) ?? false ? 1 : 0))
      }
    }
    return stems
  }
}
