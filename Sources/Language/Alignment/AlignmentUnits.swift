/// A word or phrase of a statement with what it speaks of.
struct AlignmentUnit {
  let text: String
  let stems: Set<String>
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
  private let lexicons: Lexicons
  private let telling: TellingWords

  /// How much sharing a word tells, by how common it is.
  private static let weights = ["very-common": 0.15, "common": 0.5, "rare": 1.0]
  private static let unlisted = 0.7
  private static let usualWeight = 1.5

  init?(_ lexicons: Lexicons) {
    guard let labels = AlignmentLabels(lexicons) else { return nil }
    self.labels = labels
    self.lexicons = lexicons
    telling = TellingWords(lexicons)
  }

  /// - Parameter names: words of the organisation's name, which tell nothing.
  func units(of passage: Passage, without names: Set<String>) -> [AlignmentUnit] {
    let exact = Passage.ExactTerms(of: passage)
    var units: [AlignmentUnit] = []
    var seen: Set<Set<String>> = []
    var index = 0
    while index < passage.words.count {
      let terms = exact[index].filter { labels.ofEntry[$0.entry] != nil }
      let length = terms.map(\.words.count).max() ?? 1
      let words = index..<index + length
      let unit = unit(words, terms.filter { $0.words == words }.map(\.entry), passage, exact, names)
      if let unit, seen.insert(unit.stems).inserted { units.append(unit) }
      index = words.upperBound
    }
    return units
  }

  private func unit(
    _ words: Range<Int>, _ entries: [Int], _ passage: Passage, _ exact: Passage.ExactTerms, _ names: Set<String>
  ) -> AlignmentUnit? {
    let keys = words.map { String(decoding: passage.key($0), as: UTF8.self) }
    let wordClasses = words.map { telling.wordClass($0, passage, exact) }
    let isWord = words.count == 1
    if isWord, wordClasses[0] == TellingWords.stop || keys[0].count < 2 || keys[0].first?.isNumber ?? true { return nil }
    if keys.contains(where: { names.contains($0) || $0.hasSuffix("'s") && names.contains(String($0.dropLast(2))) }) { return nil }
    let more = isWord ? openEntries(of: passage.key(words.lowerBound), passage.language) : []
    let found = Set((entries + more).compactMap { labels.ofEntry[$0] }).sorted { labels[$0].id < labels[$1].id }
    let tellingWords = zip(words, wordClasses).filter { $0.1 != TellingWords.stop }.map(\.0)
    let stems = Set((tellingWords.isEmpty ? Array(words) : tellingWords).map { stem($0, passage, exact) })
    let isCommonPhrase = exact[words.lowerBound].contains { $0.words == words && telling.classes[$0.entry] == "very-common" }
    let unitClass = isWord ? self.unitClass(keys[0], wordClasses[0], found, passage.language) : isCommonPhrase ? "common" : "rare"
    let weight = (Self.weights[unitClass] ?? 1) * (found.map { labels[$0].weight }.max() ?? Self.unlisted)
    let usual = (found.map { labels[$0].usual }.max() ?? 0) * weight.squareRoot() * Self.usualWeight
    return AlignmentUnit(
      text: passage.string(passage.bytes(of: words)), stems: stems, labels: found, weight: weight, usual: usual,
      showsTopic: unitClass != "very-common")
  }

  /// Adverbs that no group lists say how, not what.
  private func unitClass(_ key: String, _ own: String, _ found: [Int], _ language: Language) -> String {
    let isPlainAdverb = language == .english && key.hasSuffix("ly") && key.count > 5
      && !found.contains { labels[$0].theme != labels[$0].id }
    guard own == "rare", isPlainAdverb else { return own }
    return found.isEmpty ? "very-common" : "common"
  }

  /// Entries with an open term that the word begins with; of an Estonian compound also those of its last part.
  private func openEntries(of key: ArraySlice<UInt8>, _ language: Language) -> [Int] {
    var entries = lexicons.entries(beginning: key.hasSuffix("'s") ? key.dropLast(2) : key, in: language)
    guard language == .estonian, key.count >= 9 else { return entries }
    for start in key.indices.dropFirst(3).dropLast(4) where !key[start].isContinuation {
      let rest = key[start...]
      // Short beginnings stand inside many a word by chance.
      entries += lexicons.entries(beginning: rest, in: language, atLeast: 5)
    }
    return entries
  }

  private func stem(_ word: Int, _ passage: Passage, _ exact: Passage.ExactTerms) -> String {
    WordStem.of(telling.base(word, passage, exact), in: passage.language)
  }
}

extension UInt8 {
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
