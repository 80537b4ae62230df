/// What a text is read into before its size is known; used again for the next text.
struct TextDraft: Sendable {
  var words: [Word] = []
  var keys: [UInt8] = []
  var terms: [Passage.Occurrence] = []
  /// Those that begin with the word being read.
  var phrases: [KnownWord.Term] = []
}

extension KnownWords {
  /// The words of a text, each looked up, their small letters, and every term of a lexicon, in order of its first word.
  mutating func read(
    _ text: [UInt8], _ language: Language
  ) -> (words: [Word], keys: [UInt8], terms: [Passage.Occurrence]) {
    var read = TextDraft()
    swap(&read, &draft)
    WordSplitter.split(text, &read.words, &read.keys)
    number(&read, text, language)
    addTerms(to: &read, text)
    swap(&read, &draft)
    return (draft.words.exactCopy, draft.keys.exactCopy, draft.terms.exactCopy)
  }

  private mutating func number(_ read: inout TextDraft, _ text: [UInt8], _ language: Language) {
    let seed = language.seed
    text.withUnsafeBufferPointer { text in
      read.keys.withUnsafeBufferPointer { keys in
        for index in read.words.indices {
          let word = read.words[index]
          let capitals = word.traits.contains(.allCapitals) ? UnsafeBufferPointer(rebasing: text[word.text]) : nil
          let key = UnsafeBufferPointer(rebasing: keys[word.key])
          read.words[index].number = number(of: key, capitals: capitals, in: language, seed: seed)
        }
      }
    }
  }

  // MARK: terms

  private mutating func addTerms(to read: inout TextDraft, _ text: [UInt8]) {
    read.terms.removeAll(keepingCapacity: true)
    for index in read.words.indices {
      findPhrases(from: index, in: &read, text)
      // The terms of a word stand in the order of the lexicons, phrases among them.
      var next = 0
      eachTerm(of: read.words[index].number) { term in
        while next < read.phrases.count, read.phrases[next].position < term.position {
          read.terms.append(Passage.Occurrence(read.phrases[next], at: index))
          next += 1
        }
        read.terms.append(Passage.Occurrence(term, at: index))
      }
      for phrase in read.phrases[next...] { read.terms.append(Passage.Occurrence(phrase, at: index)) }
    }
  }

  private mutating func findPhrases(from index: Int, in read: inout TextDraft, _ text: [UInt8]) {
    read.phrases.removeAll(keepingCapacity: true)
    let words = read.words
    guard index + 1 < words.count else { return }
    for place in phrases(of: words[index].number, before: words[index + 1].number) {
      let phrase = phrase(at: place)
      // A word may be a form of a lemma in two ways.
      let isKnown = read.phrases.contains { $0.position == phrase.position }
      if !isKnown, isPhrase(phrase, after: index, of: words, in: text) { read.phrases.append(phrase) }
    }
    if read.phrases.count > 1 { read.phrases.sort { $0.position < $1.position } }
  }

  /// Whether the words after an index are those of a phrase, all in one clause; a slash may stand between (*n/a*).
  private func isPhrase(_ term: KnownWord.Term, after index: Int, of words: [Word], in text: [UInt8]) -> Bool {
    guard index + Int(term.restCount) < words.count else { return false }
    let rest = rest(of: term)
    for offset in 0..<rest.count {
      let next = index + 1 + offset
      guard isForm(words[next].number, of: rest[offset], in: term.book) else { return false }
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
