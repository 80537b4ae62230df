import Packing

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

  /// The marks of the entries that occur in a text, which is read for them.
  public func marks(of text: TextBytes, in language: Language) -> EntryMarks {
    EntryMarks(memory.asked { $0.marks(text, language) })
  }

  /// Whether so many words are remembered that they should be forgotten before the next document.
  public var areFull: Bool { memory.isFull }

  /// Whether there are lexicons besides those that the program brings along.
  public var isExtended: Bool { books.count > 1 }

  /// What words speak of, where the build packed it; nil where there are lexicons besides.
  var labels: PackedText? { isExtended ? nil : books.first?.labels }

  public var names: [String] { books.flatMap(\.names) }

  /// The entries of a lexicon that have the attributes; nil where there is no such lexicon.
  ///
  /// An entry that lacks an attribute has it with the value `false`.
  public func entries(of name: String, with wanted: [String: Set<String>] = [:]) -> EntrySet? {
    guard books.contains(where: { $0.has(name) }) else { return nil }
    return books.reduce(into: EntrySet()) { $0.formUnion($1.entries(of: name, with: wanted)) }
  }

  /// What an entry is called for people: its first term in each language.
  public func name(of entry: Int) -> String {
    books.lazy.compactMap { $0.name(of: entry) }.first ?? ""
  }

  /// What the things that entries of a lexicon stand for are called, by their attribute `id`: the attribute
  /// `name_et` in Estonian and so on, else the id itself in words.
  public func names(of name: String, in language: Language) -> [String: String] {
    let names = attribute(Self.nameKey(language), of: name)
    let pairs = attribute("id", of: name).pairs.map { ($1, names[$0] ?? Self.words(of: $1)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func nameKey(_ language: Language) -> String { "name_\(language.rawValue)" }

  /// An id in words.
  private static func words(of id: String) -> String { id.replacing("-", with: " ") }

  /// What a word names of a lexicon whose entries have an `id`: the id itself, or a term in any language.
  public func ids(named word: String, in lexicon: String) -> Set<String> {
    let ids = attribute("id", of: lexicon)
    let entries = ids.entries
    let id = word.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    if ids.contains(id) { return [id] }
    let named = Language.known.lazy.map { language in
      Set(Passage(word.utf8, language: language, lexicons: self).occurrences(of: entries).compactMap { ids[$0.entry] })
    }
    return named.first { !$0.isEmpty } ?? []
  }

  /// The things that entries stand for.
  public struct Items: Sendable {
    /// The attribute `id`, by entry.
    public let ids: EntryMap<String>
    /// The attribute `field`, by thing.
    public let fields: [String: String]
    fileprivate let lexicons: Lexicons

    /// What a thing is called in a language; its id where there is no such thing.
    public func name(of id: String, in language: Language) -> String {
      ids.pairs.first { $0.value == id }.flatMap { lexicons.name(ofThing: $0.number, in: language) } ?? id
    }
  }

  /// The things that entries with an `id` stand for.
  public func items(of entries: EntrySet) -> Items {
    let ids = entries.numbers.compactMap { number in value(of: "id", number).map { (number: number, value: $0) } }
    let fields = ids.compactMap { entry in value(of: "field", entry.number).map { (entry.value, $0) } }
    return Items(ids: EntryMap(ids), fields: Dictionary(fields) { first, _ in first }, lexicons: self)
  }

  /// What the thing that an entry stands for is called; nil for an entry that stands for none.
  public func name(ofThing entry: Int, in language: Language) -> String? {
    value(of: "id", entry).map { value(of: Self.nameKey(language), entry) ?? Self.words(of: $0) }
  }

  private func value(of key: String, _ entry: Int) -> String? {
    for book in books {
      if let value = book.value(of: key, ofNumber: entry) { return value }
    }
    return nil
  }

  /// An attribute of every entry of a lexicon that has it.
  public func attribute(_ key: String, of name: String) -> EntryMap<String> {
    attribute(key, of: [name])
  }

  /// An attribute of every entry of some lexicons that has it.
  func attribute(_ key: String, of names: [String]) -> EntryMap<String> {
    let columns = books.flatMap { book in names.flatMap { book.columns(key, of: $0) } }
    return EntryMap(columns.count > 1 ? columns.sorted { $0.first < $1.first } : columns)
  }
}
