/// Looks up words of one language in every book.
struct WordLookup: Sendable {
  private let language: Language
  private let books: [LexiconBook]
  private let tables: [LexiconBook.LanguageTables?]

  init(_ books: [LexiconBook], language: Language) {
    self.language = language
    self.books = books
    tables = books.map { $0.tables(of: language) }
  }

  /// A lemma of a word: its number in a book.
  struct Lemma {
    let book: Int32
    let number: Int32
    /// Whether only the beginning or the end of the word is listed.
    let isAffix: Bool
    /// Whether there are phrases that it begins, and behind which lemmas it stands in phrases, as their second; known when
    /// its terms are looked up.
    var beginsPhrases = false
    var firsts = LemmaMarks()
  }

  /// Adds the lemmas of a word: those whose form it is, then those that begin or end it as a compound.
  ///
  /// - Parameter capitals: the word as written, where it is all capitals.
  func add(_ key: UnsafeBufferPointer<UInt8>, capitals: UnsafeBufferPointer<UInt8>?, to lemmas: inout [Lemma]) {
    for index in books.indices {
      guard let tables = tables[index] else { continue }
      let first = lemmas.count
      let listed = tables.forms.numbers(of: key)
      add(listed, of: index, to: &lemmas)
      if let stem = upToApostrophe(key) ?? (listed == nil ? withoutClitic(key) : nil) {
        add(tables.forms.numbers(of: stem), of: index, to: &lemmas)
      }
      if let capitals { add(tables.forms.numbers(of: upToApostrophe(capitals, of: key)), of: index, to: &lemmas) }
      if key.count > 5 { addCompounds(key, tables, of: index, listed: first, to: &lemmas) }
    }
  }

  /// Small letters are as long as their capitals.
  private func upToApostrophe(
    _ capitals: UnsafeBufferPointer<UInt8>, of key: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    key.firstIndex(of: UInt8(ascii: "'")).map { UnsafeBufferPointer(rebasing: capitals.prefix($0)) } ?? capitals
  }

  private func add(_ numbers: FormTable.Numbers?, of book: Int, to lemmas: inout [Lemma]) {
    guard let numbers else { return }
    for number in numbers { lemmas.append(Lemma(book: Int32(book), number: Int32(number), isAffix: false)) }
  }

  /// What stands before an apostrophe is a form of its own, even where a phrase lists the word with it.
  private func upToApostrophe(_ key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    key.firstIndex(of: UInt8(ascii: "'")).map { UnsafeBufferPointer(rebasing: key[..<$0]) }
  }

  /// Estonian -ki and -gi are no part of a word's form.
  private func withoutClitic(_ key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard language == .estonian, key.count > 5, key[key.count - 1] == UInt8(ascii: "i") else { return nil }
    let last = key[key.count - 2]
    guard last == UInt8(ascii: "k") || last == UInt8(ascii: "g") else { return nil }
    return UnsafeBufferPointer(rebasing: key[..<(key.count - 2)])
  }

  /// Adds every listed beginning and end of a word, but none of a lexicon that lists the word itself.
  private func addCompounds(
    _ key: UnsafeBufferPointer<UInt8>, _ tables: LexiconBook.LanguageTables, of index: Int, listed first: Int,
    to lemmas: inout [Lemma]
  ) {
    let book = books[index]
    let listed = first..<lemmas.count
    var affixes: [Lemma] = []
    tables.eachAffix(of: key) { affix in
      let isListed = lemmas[listed].contains { book.lexicon(ofAffix: affix, lists: Int($0.number)) }
      if !isListed { affixes.append(Lemma(book: Int32(index), number: Int32(affix), isAffix: true)) }
    }
    lemmas += affixes
  }
}
