/// What a text is read into before its size is known; used again for the next text.
struct TextDraft: Sendable {
  var words: [Word] = []
  var keys: [UInt8] = []
  /// By the words that they begin with.
  var phrases: [(word: Int, term: KnownWord.Term)] = []
}

extension KnownWords {
  /// The words of a text, each looked up, their small letters, and every term of a lexicon, in order of its first word;
  /// and how many words the longest of these has.
  mutating func read(
    _ text: [UInt8], _ language: Language
  ) -> (words: [Word], keys: [UInt8], terms: [Passage.Occurrence], longestTerm: Int) {
    var read = TextDraft()
    swap(&read, &draft)
    WordSplitter.split(text, &read.words, &read.keys)
    number(&read, text, language)
    findPhrases(in: &read, text)
    swap(&read, &draft)
    let longest = draft.phrases.reduce(1) { max($0, Int($1.term.restCount) + 1) }
    if draft.words.count < Self.longText {
      return (draft.words.exactCopy, draft.keys.exactCopy, terms(of: draft), longest)
    }
    defer { draft = TextDraft() }
    return (draft.words, draft.keys, terms(of: draft), longest)
  }

  /// A text of so many words keeps what it was read into, so that no memory for as many is held for later ones.
  private static let longText = 1 << 14

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

  /// The single words and the phrases; those of a word stand by the lemmas that they are of, single words first.
  private func terms(of read: TextDraft) -> [Passage.Occurrence] {
    let count = read.words.reduce(read.phrases.count) { $0 + words[Int($1.number)].terms.count }
    return Array(unsafeUninitializedCapacity: count) { found, filled in
      terms.withUnsafeBufferPointer { terms in
        var (phrase, phraseEnd) = (0, 0)
        for index in read.words.indices {
          let own = words[Int(read.words[index].number)].terms
          var term = own.lowerBound
          while phraseEnd < read.phrases.count, read.phrases[phraseEnd].word == index { phraseEnd += 1 }
          while term < own.upperBound || phrase < phraseEnd {
            let isPhrase = phrase < phraseEnd
              && (term == own.upperBound || read.phrases[phrase].term.position < terms[term].position)
            let next = isPhrase ? read.phrases[phrase].term : terms[term]
            if isPhrase { phrase += 1 } else { term += 1 }
            found.initializeElement(at: filled, to: Passage.Occurrence(next, at: index))
            filled += 1
          }
        }
      }
    }
  }

  private mutating func findPhrases(in read: inout TextDraft, _ text: [UInt8]) {
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
  private func isPhrase(_ term: KnownWord.Term, after index: Int, of words: [Word], in text: [UInt8]) -> Bool {
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
