/// All lexicons of a run: the built-in book, and the one of the user's own where there is one.
///
/// A lexicon of the same name in both is one lexicon.
public struct Lexicons: Sendable {
  let books: [LexiconBook]
  /// What was looked up for passages.
  let memory: WordMemory

  public init(_ books: [LexiconBook]) {
    self.books = books
    memory = WordMemory(books)
  }

  /// The same lexicons with a memory of words of their own, so that threads do not wait for each other.
  public func forgetful() -> Lexicons { Lexicons(books) }

  /// Whether so many words are remembered that they should be forgotten before the next document.
  public var areFull: Bool { memory.isFull }

  public var names: [String] { books.flatMap(\.names) }

  /// The entries of a lexicon that have the attributes; nil where there is no such lexicon.
  ///
  /// An entry that lacks an attribute has it with the value `false`.
  public func entries(of name: String, with wanted: [String: Set<String>] = [:]) -> EntrySet? {
    guard books.contains(where: { $0.has(name) }) else { return nil }
    var set = EntrySet()
    for book in books {
      for number in book.numbers(of: name) {
        if wanted.isEmpty || book.has(wanted, number) { set.insert(number) }
      }
    }
    return set
  }

  /// What an entry is called for people: its first term in each language.
  public func name(of entry: Int) -> String {
    books.lazy.compactMap { $0.name(of: entry) }.first ?? ""
  }

  /// What the things that entries of a lexicon stand for are called, by their attribute `id`: the attribute
  /// `name_et` in Estonian and so on, else the id itself in words.
  public func names(of name: String, in language: Language) -> [String: String] {
    names(of: attributes(of: name), language)
  }

  private func names(
    of entries: [(number: Int, attributes: [String: String])], _ language: Language
  ) -> [String: String] {
    let key = "name_\(language.rawValue)"
    let pairs = entries.compactMap { entry in
      entry.attributes["id"].map { ($0, entry.attributes[key] ?? $0.replacing("-", with: " ")) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What a word names of a lexicon whose entries have an `id`: the id itself, or a term in any language.
  public func ids(named word: String, in lexicon: String) -> Set<String> {
    let ids = attribute("id", of: lexicon)
    let id = word.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    if ids.contains(id) { return [id] }
    let named = Language.known.lazy.map { language in
      Set(Passage(word.utf8, language: language, lexicons: self).occurrences.compactMap { ids[$0.entry] })
    }
    return named.first { !$0.isEmpty } ?? []
  }

  /// The things that entries stand for.
  public struct Items: Sendable {
    /// The attribute `id`, by entry.
    public let ids: EntryMap<String>
    /// What each thing is called in each language.
    public let names: [Language: [String: String]]
    /// The attribute `field`, by thing.
    public let fields: [String: String]
  }

  /// The things that entries with an `id` stand for.
  public func items(of entries: EntrySet) -> Items {
    let chosen = entries.numbers.map { number in
      (number: number, attributes: books.lazy.compactMap { $0.attributes(ofNumber: number) }.first ?? [:])
    }
    let ids = chosen.compactMap { entry in entry.attributes["id"].map { (entry.number, $0) } }
    let names = Language.known.map { ($0, self.names(of: chosen, $0)) }
    let fields = chosen.compactMap { entry in
      entry.attributes["id"].flatMap { id in entry.attributes["field"].map { (id, $0) } }
    }
    return Items(
      ids: EntryMap(ids), names: Dictionary(names) { first, _ in first },
      fields: Dictionary(fields) { first, _ in first })
  }

  /// The entries of a lexicon with all their attributes.
  func attributes(of name: String) -> [(number: Int, attributes: [String: String])] {
    books.flatMap { $0.entries(of: name) }
  }

  /// An attribute of every entry of a lexicon that has it.
  public func attribute(_ key: String, of name: String) -> EntryMap<String> {
    var pairs: [(Int, String)] = []
    for book in books {
      book.eachValue(of: key, in: name) { pairs.append(($0, String(decoding: $1, as: UTF8.self))) }
    }
    return EntryMap(pairs)
  }
}
