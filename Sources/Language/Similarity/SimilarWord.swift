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
    let tells = number == nil && text.mayTell && telling.wordClass(word.number, text, language, self) != .stop
    let found = SimilarWord(
      root: roots.number(of: WordStem.root(of: base, in: language), in: language),
      number: number == "1" ? nil : number.map { roots.number(of: Array($0.utf8)[...], in: language) }, tells: tells)
    similar[word.number] = found
    return found
  }

  /// What stands for a word of a passage in a short text: its digits where it is a number, else the word whose stem it
  /// has; and these digits.
  func similarBase(
    _ index: Int, of passage: Passage, _ telling: TellingWords, _ numbers: EntryMap<String>
  ) -> (base: ArraySlice<UInt8>, number: String?) {
    let word = passage.words[index]
    let key = passage.key(index)
    var number: String?
    if word.traits.contains(.number) {
      number = String(decoding: key, as: UTF8.self).filter(\.isNumber)
    } else {
      eachEntry(of: word.number) { number = number ?? numbers[$0] }
    }
    return (number.map { Array($0.utf8)[...] } ?? telling.base(word.number, key, self), number)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the small letters of a word are more than a letter, and no number.
  var mayTell: Bool {
    guard let first, count > 1 else { return false }
    if first < 0x80 { return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) }
    let text = String(decoding: self, as: UTF8.self)
    return text.count > 1 && text.first?.isNumber != true
  }
}
