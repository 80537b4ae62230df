/// A word as similar texts compare it.
struct SimilarWord: Sendable {
  let root: Int32
  /// The number that it says, told by its digits as roots are; nil for *one*, which says no more than *a*.
  let number: Int32?
  /// Whether it tells what a text is about.
  let tells: Bool
}

extension KnownWords {
  /// A word of a passage, told apart when it is first asked for.
  mutating func similarWord(
    _ index: Int, of passage: Passage, _ telling: TellingWords, _ numbers: EntryMap<String>
  ) -> SimilarWord {
    let word = passage.words[index]
    if let known = similar[word.number] { return known }
    let language = passage.language
    let (base, number) = similarBase(index, of: passage, telling, numbers)
    let text = passage.key(index)
    let tells = number == nil && String(decoding: text, as: UTF8.self).mayTell
      && telling.wordClass(word.number, text, language, self) != .stop
    let found = SimilarWord(
      root: roots.number(of: WordStem.root(of: base, in: language), in: language),
      number: number == "1" ? nil : number.map { roots.number(of: $0, in: language) }, tells: tells)
    similar[word.number] = found
    bases[word.number] = base
    return found
  }

  /// Its digits where a word is a number, else the word whose stem it has; and these digits.
  private func similarBase(
    _ index: Int, of passage: Passage, _ telling: TellingWords, _ numbers: EntryMap<String>
  ) -> (base: String, number: String?) {
    let word = passage.words[index]
    let key = passage.key(index)
    let number = word.traits.contains(.number)
      ? String(decoding: key, as: UTF8.self).filter(\.isNumber)
      : entries(of: word.number).lazy.compactMap { numbers[$0] }.first
    return (number ?? telling.base(word.number, key, self), number)
  }

  /// What stands for the word in a short text, once it was told apart.
  func similarText(_ number: Int32) -> String { bases[number] ?? "" }
}

extension String {
  /// Whether it is more than a letter, and no number.
  fileprivate var mayTell: Bool { count > 1 && first?.isNumber != true }
}
