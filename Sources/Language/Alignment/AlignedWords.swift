import Places

/// A word as alignment compares it.
struct AlignedWord: Sendable {
  let wordClass: TellingWords.Class
  let stem: Int32
  /// What it speaks of where it stands alone; nil where it tells nothing.
  let meaning: AlignmentMeaning?
}

/// Tells what words and phrases speak of.
struct AlignedWords: Sendable {
  private let labels: AlignmentLabels
  private let telling: TellingWords

  init(_ labels: AlignmentLabels, _ telling: TellingWords) {
    self.labels = labels
    self.telling = telling
  }

  /// A word of a passage, told apart when it is first asked for.
  func word(_ index: Int, of passage: Passage, _ known: inout KnownWords) -> AlignedWord {
    let number = passage.words[index].number
    if let word = known.aligned[number] { return word }
    let key = passage.key(index)
    let wordClass = telling.wordClass(number, key, passage.language, known)
    let base = WordStem.of(telling.base(number, key, known), in: passage.language)
    let stem = known.roots.number(of: base, in: passage.language)
    let word = AlignedWord(
      wordClass: wordClass, stem: stem, meaning: meaning(number, key, wordClass, stem, passage.language, known))
    known.aligned[number] = word
    return word
  }

  private func meaning(
    _ number: Int32, _ key: ArraySlice<UInt8>, _ wordClass: TellingWords.Class, _ stem: Int32, _ language: Language,
    _ known: KnownWords
  ) -> AlignmentMeaning? {
    if wordClass == .stop || !key.mayTell { return nil }
    let found = labels(of: known.entries(of: number) + openEntries(of: key, language, known))
    return meaning([stem], found, unitClass(key, wordClass, found, language))
  }

  /// What several words say together.
  func meaning(ofPhrase range: Range<Int>, of passage: Passage, _ known: inout KnownWords) -> AlignmentMeaning {
    var words: [AlignedWord] = []
    for index in range { words.append(word(index, of: passage, &known)) }
    let telling = words.filter { $0.wordClass != .stop }
    let stems = Set((telling.isEmpty ? words : telling).map(\.stem)).sorted()
    let terms = passage.phrases(beginningAt: range.lowerBound).filter { $0.words == range }
    let isCommon = terms.contains { self.telling.classes[$0.entry] == .veryCommon }
    return meaning(stems, labels(of: terms.map(\.entry)), isCommon ? .common : .rare)
  }

  private func labels(of entries: [Int]) -> [Int] {
    Set(entries.compactMap { labels.label(ofEntry: $0) }).sorted { labels[$0].id < labels[$1].id }
  }

  // MARK: weight

  private static let unlisted = 0.7
  private static let usualWeight = 1.5

  private func meaning(_ stems: [Int32], _ found: [Int], _ unitClass: TellingWords.Class) -> AlignmentMeaning {
    let weight = unitClass.weight * (found.map { labels[$0].weight }.max() ?? Self.unlisted)
    let usual = (found.map { labels[$0].usual }.max() ?? 0) * weight.squareRoot() * Self.usualWeight
    return AlignmentMeaning(
      stems: stems, labels: found, weight: weight, usual: usual, showsTopic: unitClass != .veryCommon)
  }

  /// Adverbs that no group lists say how, not what.
  private func unitClass(
    _ key: ArraySlice<UInt8>, _ own: TellingWords.Class, _ found: [Int], _ language: Language
  ) -> TellingWords.Class {
    let isPlainAdverb = language == .english && key.hasSuffix("ly") && key.letterCount > 5
      && !found.contains { labels[$0].theme != labels[$0].id }
    guard own == .rare, isPlainAdverb else { return own }
    return found.isEmpty ? .veryCommon : .common
  }

  // MARK: open terms

  /// Entries with an open term that the word begins with; of an Estonian compound also those of its last part.
  private func openEntries(of key: ArraySlice<UInt8>, _ language: Language, _ known: KnownWords) -> [Int] {
    var entries = known.entries(beginning: key.hasSuffix("'s") ? key.dropLast(2) : key, in: language)
    guard language == .estonian, key.count >= 9 else { return entries }
    for start in key.indices.dropFirst(3).dropLast(4) where key[start] & 0xC0 != 0x80 {
      // Short beginnings stand inside many a word by chance.
      entries += known.entries(beginning: key[start...], in: language, atLeast: 5)
    }
    return entries
  }
}

extension TellingWords.Class {
  /// How much sharing a word tells, by how common it is.
  fileprivate var weight: Double {
    switch self {
    case .stop: 1
    case .veryCommon: 0.15
    case .common: 0.5
    case .rare: 1
    }
  }
}
