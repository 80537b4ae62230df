extension LexiconBook.LanguageTables {
  /// Calls `found` with the lemma of every listed beginning and end of a word.
  func eachAffix(of key: UnsafeBufferPointer<UInt8>, _ found: (Int) -> Void) {
    eachBeginning(of: key, found)
    key.reversedLetters.withUnsafeBufferPointer { each(of: $0, in: suffixes, found) }
  }

  /// Calls `found` with the lemma of every listed beginning, the whole word being one as well.
  func eachBeginning(of key: UnsafeBufferPointer<UInt8>, atLeast: Int = 1, _ found: (Int) -> Void) {
    each(of: key, in: prefixes, atLeast: atLeast, found)
  }

  private func each(
    of key: UnsafeBufferPointer<UInt8>, in table: FormTable, atLeast: Int = 1, _ found: (Int) -> Void
  ) {
    var hash = FormHash()
    for end in 1..<key.count + 1 {
      hash.add(key[end - 1])
      if end < atLeast { continue }
      table.numbers(of: UnsafeBufferPointer(rebasing: key[..<end]), hash: hash)?.forEach(found)
    }
  }
}

extension [LexiconBook] {
  /// The entries with a term `…-` that a word of a language begins with.
  ///
  /// - Parameter atLeast: how many bytes the term has at least.
  func entries(beginning word: ArraySlice<UInt8>, in language: Language, atLeast: Int = 1) -> [Int] {
    var entries: [Int] = []
    for book in self {
      guard let tables = book.tables(of: language) else { continue }
      word.withUnsafeBufferPointer { key in
        tables.eachBeginning(of: key, atLeast: atLeast) { book.record(ofLemma: $0).eachEntry { entries.append($1) } }
      }
    }
    return entries
  }
}

extension BidirectionalCollection<UInt8> {
  /// The letters of a UTF-8 text from the last to the first, each whole: ends of words are listed so.
  var reversedLetters: [UInt8] {
    var reversed: [UInt8] = []
    reversed.reserveCapacity(count)
    var rest = self[...]
    while let first = rest.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
      reversed += rest[first...]
      rest = rest[..<first]
    }
    return reversed
  }
}
