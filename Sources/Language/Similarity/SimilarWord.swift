/// A word as similar texts compare it.
struct SimilarWord: Sendable {
  /// Its digits where it is a number, else the word whose stem it has.
  let base: String
  let root: Int32
  /// The number that it is, in digits.
  let number: String?
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
    let key = passage.key(index)
    let text = String(decoding: key, as: UTF8.self)
    let number = word.traits.contains(.number)
      ? text.filter(\.isNumber) : entries(of: word.number).lazy.compactMap { numbers[$0] }.first
    let base = number ?? telling.base(word.number, key, self)
    let tells = text.count > 1 && text.first?.isNumber != true
      && telling.wordClass(word.number, key, passage.language, self) != .stop
    let root = roots.number(of: WordStem.root(of: base, in: passage.language), in: passage.language)
    let found = SimilarWord(base: base, root: root, number: number, tells: tells && number == nil)
    similar[word.number] = found
    return found
  }
}

extension KnownWords {
  /// The number of a root in a sentence with numbers.
  fileprivate func text(_ root: Int32, _ numbers: [String]) -> String { "\(root) \(numbers.joined(separator: " "))" }

  /// A root among numbers is another than the root alone: *ten days* are not *two days*.
  mutating func root(_ root: Int32, among numbers: [String], _ language: Language) -> Int32 {
    roots.number(of: text(root, numbers), in: language)
  }
}
