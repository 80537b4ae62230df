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
    var stems: [Int32] = []
    stems.reserveCapacity(passage.words.count)
    for index in passage.words.indices {
      let word = word(index, of: passage, &known)
      if word.number != nil { return numberedStems(of: passage, denials, &known) }
      if word.tells { stems.append(stem(word.root, at: index, denials)) }
    }
    return stems
  }

  /// The same of a text with numbers.
  private func numberedStems(of passage: Passage, _ denials: Denials?, _ known: inout KnownWords) -> [Int32] {
    var stems: [Int32] = []
    for sentence in passage.sentenceStretches().ranges {
      let words = sentence.map { (index: $0, word: word($0, of: passage, &known)) }
      var numbers = words.compactMap(\.word.number)
      numbers.sortEachOnce()
      let surroundings = known.roots.number(ofAll: numbers)
      for (index, word) in words where word.tells {
        let root = surroundings.map { known.roots.number(of: word.root, among: $0) } ?? word.root
        stems.append(stem(root, at: index, denials))
      }
    }
    return stems
  }

  /// A root with whether it is denied.
  private func stem(_ root: Int32, at index: Int, _ denials: Denials?) -> Int32 {
    root << 1 | (denials?.negateClause(of: index) ?? false ? 1 : 0)
  }
}
