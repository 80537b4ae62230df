/// A word or phrase of a statement with what it speaks of.
struct AlignmentUnit: Sendable {
  private let passage: Passage
  let words: Range<Int>
  let meaning: AlignmentMeaning

  init(_ meaning: AlignmentMeaning, _ words: Range<Int>, of passage: Passage) {
    (self.meaning, self.words, self.passage) = (meaning, words, passage)
  }

  /// As written.
  var text: String { passage.string(passage.bytes(of: words)) }
  var labels: [Int] { meaning.labels }
  var weight: Double { meaning.weight }
  var usual: Double { meaning.usual }
  var showsTopic: Bool { meaning.showsTopic }
}

/// What a word or phrase speaks of, wherever it stands.
struct AlignmentMeaning: Sendable {
  /// By their numbers, ascending.
  let stems: [Int32]
  /// In the order of their ids.
  let labels: [Int]
  let weight: Double
  /// How much of its weight any text would answer.
  let usual: Double
  /// Whether it can show what an organisation deals with.
  let showsTopic: Bool
}

/// Takes a statement apart into units; each thing counts once.
struct AlignmentUnits: Sendable {
  let labels: AlignmentLabels
  private let words: AlignedWords

  init?(_ lexicons: Lexicons) {
    guard let labels = AlignmentLabels(lexicons) else { return nil }
    self.labels = labels
    words = AlignedWords(labels, TellingWords(lexicons))
  }

  /// - Parameter names: small letters of the words of the organisation's name, which tell nothing.
  func units(of passage: Passage, without names: [[UInt8]]) -> [AlignmentUnit] {
    passage.memory.asked { known in
      var units: [AlignmentUnit] = []
      var seen = SeenStems()
      var index = 0
      while index < passage.words.count {
        let words = longestTerm(at: index, of: passage)
        if let meaning = meaning(words, of: passage, names, &known), seen.insert(meaning.stems) {
          units.append(AlignmentUnit(meaning, words, of: passage))
        }
        index = words.upperBound
      }
      return units
    }
  }

  /// The words of the longest term with a label that begins at a word; the word alone where there is none.
  private func longestTerm(at index: Int, of passage: Passage) -> Range<Int> {
    var end = index + 1
    for found in passage.phrases(beginningAt: index) where labels.label(ofEntry: found.entry) != nil {
      end = max(end, found.words.upperBound)
    }
    return index..<end
  }

  private func meaning(
    _ words: Range<Int>, of passage: Passage, _ names: [[UInt8]], _ known: inout KnownWords
  ) -> AlignmentMeaning? {
    if words.count == 1 {
      let meaning = self.words.word(words.lowerBound, of: passage, &known).meaning
      return meaning == nil || isNamed(words, passage, names) ? nil : meaning
    }
    return isNamed(words, passage, names) ? nil : self.words.meaning(ofPhrase: words, of: passage, &known)
  }

  /// Whether a word is one of the names, with or without *'s*.
  private func isNamed(_ words: Range<Int>, _ passage: Passage, _ names: [[UInt8]]) -> Bool {
    if names.isEmpty { return false }
    return words.contains { word in
      let key = passage.key(word)
      let owner = key.hasSuffix("'s") ? key.dropLast(2) : key
      return names.contains { name in
        name.count == key.count && name.elementsEqual(key) || name.count == owner.count && name.elementsEqual(owner)
      }
    }
  }
}

/// The sets of stems that were met.
private struct SeenStems {
  private var single = NumberSet()
  private var several: Set<String> = []

  /// Whether the set is a new one.
  mutating func insert(_ stems: [Int32]) -> Bool {
    guard stems.count == 1 else { return several.insert(stems.map(String.init).joined(separator: " ")).inserted }
    let stem = Int(stems[0])
    if single.contains(stem) { return false }
    single.insert(stem)
    return true
  }
}
