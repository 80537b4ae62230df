/// All lexicons of a run: the built-in book, and the one of the user's own where there is one.
///
/// A lexicon of the same name in both is one lexicon.
public struct Lexicons: Sendable {
  let books: [LexiconBook]

  public init(_ books: [LexiconBook]) {
    self.books = books
  }

  public var names: [String] { books.flatMap(\.names) }

  /// The entries of a lexicon that have the attributes; nil where there is no such lexicon.
  ///
  /// An entry that lacks an attribute has it with the value `false`.
  public func entries(of name: String, with wanted: [String: Set<String>] = [:]) -> EntrySet? {
    guard books.contains(where: { $0.has(name) }) else { return nil }
    var set = EntrySet()
    for book in books {
      for number in book.numbers(of: name) {
        let fits = wanted.isEmpty || has(wanted, book.attributes(ofNumber: number) ?? [:])
        if fits { set.insert(number) }
      }
    }
    return set
  }

  private func has(_ wanted: [String: Set<String>], _ attributes: [String: String]) -> Bool {
    wanted.allSatisfy { key, values in values.contains(attributes[key] ?? "false") }
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

  /// The attribute `id` of those of the entries that have it, and what the things are called in each language.
  public func items(of entries: EntrySet) -> (ids: [Int: String], names: [Language: [String: String]]) {
    let chosen = entries.numbers.map { number in
      (number: number, attributes: books.lazy.compactMap { $0.attributes(ofNumber: number) }.first ?? [:])
    }
    let ids = chosen.compactMap { entry in entry.attributes["id"].map { (entry.number, $0) } }
    let names = Language.known.map { ($0, self.names(of: chosen, $0)) }
    return (Dictionary(ids) { first, _ in first }, Dictionary(names) { first, _ in first })
  }

  /// The entries of a lexicon with all their attributes.
  func attributes(of name: String) -> [(number: Int, attributes: [String: String])] {
    books.flatMap { $0.entries(of: name) }
  }

  /// An attribute of every entry of a lexicon that has it.
  public func attribute(_ key: String, of name: String) -> [Int: String] {
    let pairs = books.flatMap { $0.entries(of: name) }.compactMap { entry in
      entry.attributes[key].map { (entry.number, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// A set of lexicon entries.
public struct EntrySet: Sendable, Equatable {
  private var bits: [UInt64] = []

  public init() {}

  public var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  @inline(__always)
  public func contains(_ entry: Int) -> Bool {
    let index = entry >> 6
    return index < bits.count && bits[index] >> UInt64(entry & 63) & 1 == 1
  }

  public mutating func insert(_ entry: Int) {
    while bits.count <= entry >> 6 { bits.append(0) }
    bits[entry >> 6] |= 1 << UInt64(entry & 63)
  }

  /// The numbers of the entries, in their order.
  public var numbers: [Int] {
    bits.enumerated().flatMap { index, word in (0..<64).filter { word >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 } }
  }

  public mutating func formUnion(_ other: EntrySet) {
    while bits.count < other.bits.count { bits.append(0) }
    for index in other.bits.indices { bits[index] |= other.bits[index] }
  }
}
