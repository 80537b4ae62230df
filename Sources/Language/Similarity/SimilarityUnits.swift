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
      var unit = SimilarityUnit(stems(of: passage, denials, &known))
      if unit.isShort {
        unit.words = passage.words.indices.map { index in
          let base = known.similarBase(index, of: passage, tellingWords, numbers).base
          return (word(index, of: passage, &known).root, String(decoding: base, as: UTF8.self))
        }
      }
      unit.settle()
      return unit
    }
  }

  private func word(_ index: Int, of passage: Passage, _ known: inout KnownWords) -> SimilarWord {
    known.similarWord(index, of: passage, tellingWords, numbers)
  }

  /// The stems that tell, in their surroundings: what one text denies, or says of ten days, the other does not say
  /// where it affirms it, or says it of two.
  private func stems(of passage: Passage, _ denials: Denials?, _ known: inout KnownWords) -> [Int32] {
    var words: [SimilarWord] = []
    words.reserveCapacity(passage.words.count)
    var hasNumbers = false
    for index in passage.words.indices {
      let word = word(index, of: passage, &known)
      if word.number != nil { hasNumbers = true }
      words.append(word)
    }
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
