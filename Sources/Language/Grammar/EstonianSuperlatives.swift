/// Estonian superlatives: *parim, kiireimat, kasulikem, kõige kiirem*.
///
/// A word is base + *im* + case ending. Which bases are adjectives, and which endings could as well
/// be those of a verb's supine (*õppima*), is said by word lists.
struct EstonianSuperlatives {
  private let lists: WordLists
  private let safeEnding, ambiguousEnding, whole, intensifier: WordLists.Lists
  private let base, baseTail: WordLists.Lists
  private let notNominative, notNominativeTail, notNominativeTailExcept: WordLists.Lists
  private let notAny, notAnyTail, notPrefix, notContaining: WordLists.Lists
  private let one, relativeEnding, notRelative: WordLists.Lists
  private let skip, comparativeAdverb, comparativeEnding, notComparative, comparativePrefix: WordLists.Lists

  init(_ lists: WordLists) {
    self.lists = lists
    safeEnding = lists.named("synthetic.endings_safe")
    ambiguousEnding = lists.named("synthetic.endings_ambiguous")
    whole = lists.named("synthetic.whole_words")
    intensifier = lists.named("synthetic.intensifier_own_rule")
    base = lists.named("synthetic.allowed_bases")
    baseTail = lists.named("synthetic.allowed_base_tails")
    notNominative = lists.named("synthetic.not_nominative", "synthetic.not_nominative_spirit")
    notNominativeTail = lists.named("synthetic.not_nominative_tails")
    notNominativeTailExcept = lists.named("synthetic.not_nominative_tails_except")
    notAny = lists.named("synthetic.not_any")
    notAnyTail = lists.named("synthetic.not_any_tails")
    notPrefix = lists.named("synthetic.not_prefix")
    notContaining = lists.named("synthetic.not_containing")
    skip = lists.named("analytic.skip")
    comparativeAdverb = lists.named("analytic.comparative_adverbs")
    comparativeEnding = lists.named("analytic.comparative_endings")
    notComparative = lists.named("analytic.not_comparative")
    comparativePrefix = lists.named("analytic.comparative_prefixes")
    one = lists.named("relative.one")
    relativeEnding = lists.named("relative.endings")
    notRelative = lists.named("relative.not")
  }

  /// A first look at a word: whether a superlative may begin with it.
  func raises(_ key: ArraySlice<UInt8>) -> Bool { key.elementsEqual("kõige".utf8) || isSynthetic(key) }

  /// Whether a comparative behind the word is meant as a superlative: *üks*.
  func raisesComparatives(_ key: ArraySlice<UInt8>) -> Bool { lists.contains(key, in: one) }

  /// - Parameter candidates: the words that ``raises(_:)`` is true of.
  func find(in passage: Passage, at candidates: [Int]) -> [Superlative] {
    var found: [Superlative] = []
    for index in candidates where index >= found.last?.words.upperBound ?? 0 {
      let key = passage.key(index)
      if let end = comparative(after: index, key, in: passage) {
        found.append(Superlative(words: index..<end + 1, certainty: .high))
      } else if !isName(passage.words[index].traits), isSynthetic(key) {
        found.append(Superlative(words: index..<index + 1, certainty: .high))
      }
    }
    return found
  }

  /// *Üks kiiremaid*: what is meant as a superlative and is none in form.
  ///
  /// - Parameter candidates: the words that ``raisesComparatives(_:)`` is true of.
  func findRelative(in passage: Passage, at candidates: [Int]) -> [Superlative] {
    candidates.compactMap { index in
      let behind = (index + 1..<passage.words.count).prefix(Self.reach)
        .prefix { !passage.words[$0].traits.contains(.startsClause) }
      guard let end = behind.first(where: { isRelative(passage.key($0)) }) else { return nil }
      return Superlative(words: index..<end + 1, certainty: .medium)
    }
  }

  /// How many words stand between *üks* and its comparative at most.
  private static let reach = 4

  private func isRelative(_ word: ArraySlice<UInt8>) -> Bool {
    guard !lists.contains(word, in: notRelative), let (base, ending) = split(word, at: "m") else { return false }
    return lists.contains(ending, in: relativeEnding) && base.count > 2 && base.last.map { "aeu".utf8.contains($0) } ?? false
  }

  // MARK: one word

  private func isSynthetic(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.count > 3 else { return false }
    let word = withoutClitic(key)
    if lists.contains(word, in: intensifier) { return false }
    if lists.contains(word, in: whole) { return true }
    if let (_, ending) = split(word, at: "likem") { return lists.contains(ending, in: safeEnding) || lists.contains(ending, in: ambiguousEnding) }
    guard let (base, ending) = split(word, at: "im"), let last = base.last, last != UInt8(ascii: "i") else { return false }
    guard !isExcluded(word, stem: word[..<ending.startIndex], ending) else { return false }
    let isListed = lists.contains(base, in: self.base) || lists.hasEnding(base, in: baseTail)
    if lists.contains(ending, in: ambiguousEnding) { return isListed || "aeu".utf8.contains(last) && base.count >= 3 }
    return lists.contains(ending, in: safeEnding) && (isListed || isVowel(base))
  }

  /// A capital inside a sentence begins a name: *Kim, Rahim*.
  private func isName(_ traits: Word.Traits) -> Bool {
    traits.contains(.capitalised) && !traits.contains(.startsSentence) && !traits.contains(.allCapitals)
  }

  private func withoutClitic(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    key.count > 6 && (key.hasSuffix("ki") || key.hasSuffix("gi")) ? key.dropLast(2) : key
  }

  /// What stands before and after the last occurrence of a sign.
  private func split(_ word: ArraySlice<UInt8>, at sign: StaticString) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    let length = sign.utf8CodeUnitCount
    guard word.count > length else { return nil }
    let starts = word.startIndex...word.endIndex - length
    guard let at = starts.last(where: { word[$0...].starts(withWord: sign) }) else { return nil }
    return (word[..<at], word[(at + length)...])
  }

  private func isExcluded(_ word: ArraySlice<UInt8>, stem: ArraySlice<UInt8>, _ ending: ArraySlice<UInt8>) -> Bool {
    if lists.contains(stem, in: notAny) || lists.hasEnding(stem, in: notAnyTail) { return true }
    if word.indices.contains(where: { lists.contains(word[...$0], in: notPrefix) }) { return true }
    if word.indices.contains(where: { start in word[start...].indices.contains { lists.contains(word[start...$0], in: notContaining) } }) { return true }
    guard ending.isEmpty else { return false }
    return lists.contains(word, in: notNominative)
      || lists.hasEnding(word, in: notNominativeTail) && !lists.contains(word, in: notNominativeTailExcept)
  }

  /// Whether a word ends in a vowel other than *i*.
  private func isVowel(_ base: ArraySlice<UInt8>) -> Bool {
    guard let last = base.last else { return false }
    return "aeou".utf8.contains(last) || ["õ", "ä", "ö", "ü"].contains { base.suffix(2).elementsEqual(($0 as String).utf8) }
  }

  // MARK: kõige

  /// The index of the comparative that *kõige* raises; words of degree may stand between.
  private func comparative(after index: Int, _ key: ArraySlice<UInt8>, in passage: Passage) -> Int? {
    guard key.elementsEqual("kõige".utf8) else { return nil }
    var next = index + 1
    for _ in 0...2 {
      guard next < passage.words.count, !passage.words[next].traits.contains(.startsClause) else { return nil }
      let word = passage.key(next)
      if isComparative(word) { return next }
      guard lists.contains(word, in: skip) || word.hasSuffix("lt") || word.hasSuffix("sti") else { return nil }
      next += 1
    }
    return nil
  }

  private func isComparative(_ word: ArraySlice<UInt8>) -> Bool {
    let word = withoutClitic(word)
    if lists.contains(word, in: comparativeAdverb) || word.hasSuffix("mini") { return true }
    if word.indices.contains(where: { lists.contains(word[...$0], in: comparativePrefix) }) { return true }
    guard !lists.contains(word, in: notComparative), let (base, ending) = split(word, at: "m") else { return false }
    return (isVowel(base) || base.last == UInt8(ascii: "i")) && lists.contains(ending, in: comparativeEnding)
  }
}
