/// Divides a passage into sentences and looks up what each word is there.
struct TraitSentenceReader {
  private let passage: Passage
  private let words: TraitWords
  private var sentences: [TraitSentence] = []
  private var current = TraitSentence()
  /// Where each word of the passage stands.
  private var places: [(sentence: Int, piece: Int)] = []

  static func sentences(
    of passage: Passage, words: TraitWords, vocabulary: TraitVocabulary
  ) -> [TraitSentence] {
    var reader = TraitSentenceReader(passage, words)
    reader.divide()
    for occurrence in passage.occurrences(of: vocabulary.all) { reader.add(occurrence, vocabulary) }
    reader.addCompounds()
    return reader.sentences
  }

  private init(_ passage: Passage, _ words: TraitWords) {
    self.passage = passage
    self.words = words
  }

  // MARK: sentences

  private mutating func divide() {
    var end = 0
    for index in passage.words.indices {
      let word = passage.words[index]
      let isHyphenated = word.traits.contains(.joined)
      readGap(end..<word.text.lowerBound, before: word)
      let key = passage.key(index)
      places.append((sentences.count, current.pieces.count))
      let isJoined = isHyphenated && !current.pieces.isEmpty
      current.pieces.append(.init(word: index, key: key, isJoined: isJoined, lists: words.lists.lists(of: key)))
      end = word.text.upperBound
    }
    readGap(end..<passage.text.count, before: nil)
    endSentence()
  }

  private mutating func readGap(_ bytes: Range<Int>, before word: Word?) {
    guard bytes.count > 1 || passage.text[bytes].first.map({ $0 != UInt8(ascii: " ") }) ?? false else { return }
    let signs = Array(String(decoding: passage.text[bytes], as: UTF8.self).unicodeScalars)
    for (index, sign) in signs.enumerated() {
      switch sign {
      case ",", "/", "&": addMark(UInt8(sign.value))
      case "!", "?", "…", ";", "•", "|", "–", "—", "\n": endSentence()
      case ":": endSentence(withColon: true)
      case "." where isFullStop(before: signs.dropFirst(index + 1).first, word): endSentence()
      case "-" where isDash(index, in: signs, word): endSentence()
      default: break
      }
    }
  }

  private mutating func addMark(_ mark: UInt8) {
    let key: ArraySlice<UInt8> = [mark]
    current.pieces.append(.init(word: nil, key: key, lists: words.lists.lists(of: key)))
  }

  private mutating func endSentence(withColon: Bool = false) {
    guard !current.pieces.isEmpty else { return }
    current.endsWithColon = withColon
    sentences.append(current)
    current = TraitSentence()
  }

  /// A full stop counts before white space, the end, what closes, or a capital.
  private func isFullStop(before next: Unicode.Scalar?, _ word: Word?) -> Bool {
    guard let next else { return word?.traits.contains(.capitalised) ?? true }
    return next.properties.isWhitespace || ")]\"”“’".unicodeScalars.contains(next)
  }

  /// A hyphen between words, or at one end of a word, is no dash: *suhtlemis- ja õppimisvõime*.
  private func isDash(_ index: Int, in signs: [Unicode.Scalar], _ word: Word?) -> Bool {
    let touchesBefore = index == 0 && !places.isEmpty
    let touchesAfter = index == signs.count - 1 && word != nil
    if touchesBefore { return !touchesAfter && signs.dropFirst(index + 1).first != " " }
    return !(touchesAfter && index > 0 && signs[index - 1] == " ")
  }

  // MARK: what is known of the words

  /// Where a term stands; nil where it crosses a mark or the border of a sentence.
  private func place(of words: Range<Int>) -> (sentence: Int, piece: Int)? {
    let (first, last) = (places[words.lowerBound], places[words.upperBound - 1])
    return first.sentence == last.sentence && last.piece - first.piece == words.count - 1 ? first : nil
  }

  private mutating func add(_ occurrence: Passage.Occurrence, _ vocabulary: TraitVocabulary) {
    let surrounding = vocabulary.surroundings[occurrence.entry]
    let trait = vocabulary.trait(occurrence.entry)
    guard surrounding != nil || trait != nil, let (sentence, piece) = place(of: occurrence.words) else { return }
    if let surrounding {
      sentences[sentence].pieces[piece].add(surrounding, words: occurrence.words.count)
    }
    if let trait, let term = term(trait, occurrence.words.count, at: piece, in: sentences[sentence]) {
      sentences[sentence].pieces[piece].trait = Self.better(sentences[sentence].trait(at: piece), term)
    }
  }

  /// The term of an entry; nil where a word has to follow that does not.
  private func term(
    _ entry: TraitVocabulary.Entry, _ length: Int, at piece: Int, in sentence: TraitSentence
  ) -> TraitTerm? {
    guard let ending = entry.endingAfter else { return TraitTerm(entry, length: length) }
    guard let next = sentence[piece + length], next.word != nil else { return nil }
    let fits = next.key.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    return fits && next.key.letterCount > ending.count + 2 ? TraitTerm(entry, length: length + 1) : nil
  }

  /// The longer term, else the surer, else the first.
  private static func better(_ known: TraitTerm?, _ term: TraitTerm) -> TraitTerm {
    guard let known else { return term }
    let rank = { (term: TraitTerm) in (term.length, term.sureness.rawValue) }
    return rank(term) > rank(known) ? term : known
  }

  private mutating func addCompounds() {
    for sentence in sentences.indices {
      for piece in sentences[sentence].pieces.indices where sentences[sentence].trait(at: piece)?.length ?? 1 == 1 {
        if let compound = words.compound(at: piece, in: sentences[sentence]) {
          sentences[sentence].pieces[piece].trait = compound
        }
      }
    }
  }
}

extension TraitTerm {
  fileprivate init(_ entry: TraitVocabulary.Entry, length: Int) {
    self.init(kind: entry.kind, sureness: entry.sureness, grammaticalCase: entry.grammaticalCase, length: length)
  }
}

extension TraitWords {
  /// Whether a trait that no lexicon lists may begin with a word, or a word for somebody with it.
  func mayTell(_ key: ArraySlice<UInt8>) -> Bool {
    let own = lists.lists(of: key)
    if own.intersects(compoundFirst) || own.intersects(personMaker) { return true }
    let ends = listsOfEndings(of: key, after: 2)
    return endings.traits.contains { ends.intersects($0.lists) }
  }

  /// A trait that no lexicon lists: *results-driven*, or a word that ends as traits do.
  fileprivate func compound(at index: Int, in sentence: TraitSentence) -> TraitTerm? {
    if sentence.has(compoundFirst, at: index), sentence.has(compoundSecond, at: index + 1) {
      return TraitTerm(kind: .adjective, sureness: .position, grammaticalCase: .nominative, length: 2)
    }
    guard sentence.trait(at: index) == nil, let key = sentence[index]?.key else { return nil }
    let ends = listsOfEndings(of: key, after: 2)
    return endings.traits.first { ends.intersects($0.lists) }
      .map { TraitTerm(kind: $0.kind, sureness: $0.sureness, grammaticalCase: $0.grammaticalCase, length: 1) }
  }
}
