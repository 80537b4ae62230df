/// What a text is read into before its size is known; used again for the next text.
struct TextDraft: Sendable {
  var words: [Word] = []
  var keys: [UInt8] = []
  /// By the words that they begin with.
  var phrases: [(word: Int, term: KnownWord.Term)] = []

  /// Whether the text has so many words that it keeps what it was read into, so that no memory for as many is held for
  /// later ones.
  var isLong: Bool { words.count >= 1 << 14 || keys.count >= 1 << 17 }
}

extension KnownWords {
  /// What a text is read into.
  struct Reading {
    let words: [Word]
    /// The small letters of words that have others in the text.
    let keys: [UInt8]
    /// In the order of their first words.
    let phrases: [FoundPhrase]
    /// The ``NumberSet/marks`` of the entries of all terms.
    let marks: UInt128
  }

  /// The words of a text, each looked up, and the phrases of lexicons.
  mutating func read(_ text: TextBytes, _ language: Language) -> Reading {
    readDraft(text, language)
    let phrases = draft.phrases.map { FoundPhrase($0.term, at: $0.word) }
    if !draft.isLong {
      return Reading(words: draft.words.exactCopy, keys: draft.keys.exactCopy, phrases: phrases, marks: draftMarks)
    }
    defer { draft = TextDraft() }
    return Reading(words: draft.words, keys: draft.keys, phrases: phrases, marks: draftMarks)
  }

  /// The ``NumberSet/marks`` of the entries of all terms of a text, of which nothing else is kept.
  mutating func marks(_ text: TextBytes, _ language: Language) -> UInt128 {
    readDraft(text, language)
    defer { if draft.isLong { draft = TextDraft() } }
    return draftMarks
  }

  private mutating func readDraft(_ text: TextBytes, _ language: Language) {
    var read = TextDraft()
    swap(&read, &draft)
    WordSplitter.split(text, &read.words, &read.keys)
    number(&read, text, language)
    findPhrases(in: &read, text)
    swap(&read, &draft)
  }

  private var draftMarks: UInt128 {
    var marks: UInt128 = 0
    for word in draft.words { marks |= words[Int(word.number)].marks }
    for phrase in draft.phrases { marks |= EntrySet.mark(Int(phrase.term.entry)) }
    return marks
  }

  private mutating func number(_ read: inout TextDraft, _ text: TextBytes, _ language: Language) {
    let seed = language.seed
    text.withUnsafeBufferPointer { text in
      read.keys.withUnsafeBufferPointer { keys in
        for index in read.words.indices {
          let word = read.words[index]
          let capitals = word.traits.contains(.allCapitals) ? UnsafeBufferPointer(rebasing: text[word.text]) : nil
          let key = UnsafeBufferPointer(rebasing: word.ownKey.map { keys[$0] } ?? text[word.text])
          read.words[index].number = number(of: key, capitals: capitals, in: language, seed: seed)
        }
      }
    }
  }

  // MARK: phrases

  private mutating func findPhrases(in read: inout TextDraft, _ text: TextBytes) {
    read.phrases.removeAll(keepingCapacity: true)
    for index in read.words.indices.dropLast() {
      let first = read.phrases.count
      for place in phrases(of: read.words[index].number, before: read.words[index + 1].number) {
        let phrase = phrase(at: place)
        // A word may be a form of a lemma in two ways.
        guard isPhrase(phrase, after: index, of: read.words, in: text),
          !read.phrases[first...].contains(where: { $0.term.position == phrase.position })
        else { continue }
        read.phrases.append((index, phrase))
      }
      if read.phrases.count > first + 1 { read.phrases[first...].sort { $0.term.position < $1.term.position } }
    }
  }

  /// Whether the words after an index, of which the first is one of the phrase, are all of it, in one clause; a slash
  /// may stand between (*n/a*).
  private func isPhrase(_ term: KnownWord.Term, after index: Int, of words: [Word], in text: TextBytes) -> Bool {
    guard index + Int(term.restCount) < words.count else { return false }
    let rest = rest(of: term)
    for offset in 0..<rest.count {
      let next = index + 1 + offset
      if offset > 0, !isForm(words[next].number, of: rest[offset], in: term.book) { return false }
      let gap = words[next - 1].text.upperBound..<words[next].text.lowerBound
      if words[next].traits.contains(.startsClause), !text[gap].elementsEqual("/".utf8) { return false }
    }
    return true
  }
}

extension Array {
  /// A copy that takes no more memory than it needs.
  fileprivate var exactCopy: [Element] { withUnsafeBufferPointer(Array.init) }
}
