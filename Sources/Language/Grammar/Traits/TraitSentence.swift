/// A sentence of a text: its words and the marks that list them, each with what is known of it.
///
/// Every question may be asked beyond the end, where nothing stands.
struct TraitSentence: Sendable {
  var pieces: [Piece] = []
  /// Whether a colon ends it.
  var endsWithColon = false

  /// A word, or a comma, slash or ampersand.
  struct Piece: Sendable {
    /// Its index in the passage; nil for a mark.
    let word: Int?
    let key: ArraySlice<UInt8>
    /// Whether a hyphen joins it to the word before.
    var isJoined = false
    /// The lists of words that it is in.
    let lists: WordLists.Lists
    /// The trait that begins here.
    var trait: TraitTerm?
    /// How many words of each kind begin here; of most words none.
    private var lengths: [(kind: Surrounding, words: Int)] = []

    init(word: Int?, key: ArraySlice<UInt8>, isJoined: Bool = false, lists: WordLists.Lists) {
      (self.word, self.key, self.isJoined, self.lists) = (word, key, isJoined, lists)
    }

    func length(_ kind: Surrounding) -> Int { lengths.first { $0.kind == kind }?.words ?? 0 }

    /// Takes note of a longer stretch.
    mutating func add(_ kind: Surrounding, words: Int) {
      guard words > length(kind) else { return }
      lengths.removeAll { $0.kind == kind }
      lengths.append((kind, words))
    }
  }

  var count: Int { pieces.count }

  /// Whether it only announces what follows: *Personal qualities:*
  var isLabel: Bool { endsWithColon && pieces.count { $0.word != nil } <= 4 }

  subscript(index: Int) -> Piece? { pieces.indices.contains(index) ? pieces[index] : nil }

  // What is asked of a piece is read where it stands: the piece itself is too large to be copied for it.
  func has(_ lists: WordLists.Lists, at index: Int) -> Bool {
    pieces.indices.contains(index) && pieces[index].lists.intersects(lists)
  }

  func trait(at index: Int) -> TraitTerm? { pieces.indices.contains(index) ? pieces[index].trait : nil }

  /// How many words of a kind begin at an index; 0 where none does.
  func length(_ kind: Surrounding, at index: Int) -> Int {
    pieces.indices.contains(index) ? pieces[index].length(kind) : 0
  }

  func isMark(at index: Int) -> Bool { pieces.indices.contains(index) && pieces[index].word == nil }

  func isMark(_ mark: UInt8, at index: Int) -> Bool { isMark(at: index) && self[index]?.key.first == mark }

  func isJoined(at index: Int) -> Bool { pieces.indices.contains(index) && pieces[index].isJoined }

  /// Words of the passage from the first piece of a range to its last.
  func words(_ range: Range<Int>) -> Range<Int> {
    let words = pieces[range].compactMap(\.word)
    return (words.first ?? 0)..<(words.last.map { $0 + 1 } ?? 0)
  }
}

extension TraitWords {
  /// Whether a word has one of the endings, with so many letters before it.
  func hasEnding(_ wanted: Lists, at index: Int, in sentence: TraitSentence, after letters: Int = 0) -> Bool {
    sentence[index].map { listsOfEndings(of: $0.key, after: letters).intersects(wanted) } ?? false
  }

  /// The lists that some ending of a word is in, with so many letters before it.
  func listsOfEndings(of key: ArraySlice<UInt8>, after letters: Int) -> Lists {
    lists.listsOfEndings(of: key.dropFirst(letters: letters))
  }

  func isAdverb(at index: Int, in sentence: TraitSentence) -> Bool {
    hasEnding(endings.adverb, at: index, in: sentence)
  }

  /// Whether a word could stand between a trait adjective and its noun.
  func isPlainAdjective(at index: Int, in sentence: TraitSentence) -> Bool {
    sentence.has(plainAdjective, at: index) || hasEnding(endings.adjective, at: index, in: sentence, after: 2)
  }

  func isAdjectiveLike(at index: Int, in sentence: TraitSentence) -> Bool {
    sentence.has(opener, at: index) || isPlainAdjective(at: index, in: sentence)
  }

  func opener(at index: Int, in sentence: TraitSentence) -> Int {
    max(sentence.length(.opener, at: index), sentence.has(opener, at: index) ? 1 : 0)
  }

  /// How many words of somebody begin at an index.
  func person(at index: Int, in sentence: TraitSentence) -> Int {
    let listed = sentence.length(.person, at: index)
    guard listed == 0, let key = sentence[index]?.key, key.letterCount > 5 else { return listed }
    return listsOfEndings(of: key, after: 0).intersects(endings.agent) ? 1 : 0
  }

  /// How many words that may carry a trait adjective begin at an index: somebody, or an attitude.
  func bearer(at index: Int, in sentence: TraitSentence) -> Int {
    let person = person(at: index, in: sentence)
    return person > 0 ? person : sentence.length(.carrier, at: index)
  }
}

extension ArraySlice<UInt8> {
  /// How many letters its UTF-8 stands for.
  var letterCount: Int { count { $0 & 0xC0 != 0x80 } }

  /// What stands behind so many letters.
  fileprivate func dropFirst(letters: Int) -> Self {
    var (start, left) = (startIndex, letters)
    while left > 0, start < endIndex {
      if self[start] & 0xC0 != 0x80 { left -= 1 }
      start += 1
    }
    return left > 0 ? self[endIndex...] : self[start...]
  }
}
