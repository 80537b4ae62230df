public import Packing

/// Lexicons packed together: what the build made of the built-in ones, or what was read at run time.
public final class LexiconBook: Sendable {
  /// Keeps what the readers read.
  private let text: PackedText
  let packed: PackedReader
  /// The number of this book's first entry among the entries of all books.
  let base: Int
  private let tables: [LanguageTables]
  private let lemmaIndex: Int
  private let entryIndex: Int
  private let lexicons: [Lexicon]
  /// What the words of its lexicons speak of, packed; nil where nobody packed it.
  let labels: PackedText?

  /// What is looked up for a word of one language.
  struct LanguageTables: Sendable {
    let language: Language
    let forms: FormTable
    let prefixes: FormTable
    let suffixes: FormTable
  }

  private struct Lexicon: Sendable {
    let name: String
    /// Their numbers in this book.
    let entries: Range<Int>
    /// Where its columns are listed.
    let columns: Int
  }

  static let codeLength = 2
  /// Of how many languages there are.
  static let languageDigits = 2
  /// In bytes: longer words and attributes cannot be packed.
  static let wordLimit = 4096
  /// How many attributes of an entry can be packed, those that packing adds among them.
  static let attributeLimit = 60

  /// - Parameters:
  ///   - labels: its ``packedLabels``, where the build made them.
  ///   - base: how many numbers the entries of the books before it take.
  public init(_ text: PackedText, labels: PackedText? = nil, base: Int = 0) {
    let packed = PackedReader(text)
    let languages = packed.number(at: 0, digits: Self.languageDigits)
    let stride = 2 + Self.codeLength + 12
    tables = (0..<languages).map { index in
      let at = Self.languageDigits + index * stride
      let table = { (number: Int) in
        FormTable(packed, at: packed.number(at: at + 2 + Self.codeLength + number * 4, digits: 4))
      }
      return LanguageTables(
        language: Language(rawValue: packed.word(at: at)), forms: table(0), prefixes: table(1), suffixes: table(2))
    }
    let at = Self.languageDigits + languages * stride
    lemmaIndex = packed.number(at: at, digits: 4)
    entryIndex = packed.number(at: at + 4, digits: 4)
    lexicons = Self.lexicons(packed, index: packed.number(at: at + 8, digits: 4), count: packed.number(at: at + 12, digits: 2))
    (self.text, self.packed, self.labels, self.base) = (text, packed, labels, base)
  }

  private static func lexicons(_ packed: PackedReader, index: Int, count: Int) -> [Lexicon] {
    (0..<count).map { number in
      let at = packed.number(at: index + number * 4, digits: 4)
      let name = packed.word(at: at)
      let rest = at + 2 + name.utf8.count
      let first = packed.number(at: rest, digits: 3)
      return Lexicon(
        name: name, entries: first..<first + packed.number(at: rest + 3, digits: 3), columns: rest + 6)
    }
  }

  public var names: [String] { lexicons.map(\.name) }

  /// How many numbers its entries take; each lexicon leaves some free behind its own.
  public var entryCount: Int {
    let end = lexicons.last?.entries.upperBound ?? 0
    return (end + EntrySet.neighbours - 1) / EntrySet.neighbours * EntrySet.neighbours
  }

  func tables(of language: Language) -> LanguageTables? {
    tables.first { $0.language == language }
  }

  /// The attributes of a name that lexicons of a name have, each with the number of the lexicon's first entry among
  /// all books.
  func columns(_ key: String, of name: String) -> [(first: Int, column: LexiconColumn)] {
    named(name).compactMap { lexicon in
      column(key, of: lexicon).map { (base + lexicon.entries.lowerBound, $0) }
    }
  }

  private func column(_ key: String, of lexicon: Lexicon) -> LexiconColumn? {
    var at = lexicon.columns + 4
    for _ in 0..<packed.number(at: lexicon.columns, digits: 4) {
      let isOwn = packed.isWord(key, at: at)
      at += 2 + packed.wordBytes(at: at).count
      if isOwn { return LexiconColumn(packed, at: packed.number(at: at, digits: 4)) }
      at += 4
    }
    return nil
  }

  /// The entries of a lexicon that have one of the values for each of the attributes; one that it lacks is `false`.
  func entries(of name: String, with wanted: [String: Set<String>]) -> EntrySet {
    named(name).reduce(into: EntrySet()) { set, lexicon in
      let all = EntrySet(base + lexicon.entries.lowerBound..<base + lexicon.entries.upperBound)
      set.formUnion(wanted.reduce(into: all) { $0.formIntersection(entries(of: lexicon, with: $1.key, in: $1.value)) })
    }
  }

  private func entries(of lexicon: Lexicon, with key: String, in values: Set<String>) -> EntrySet {
    let first = base + lexicon.entries.lowerBound
    let all = first..<base + lexicon.entries.upperBound
    var set = EntrySet(values.contains("false") ? all : all.prefix(0))
    guard let column = column(key, of: lexicon) else { return set }
    let isWanted = column.numbers(of: values)
    column.eachCell { entry, value in
      if isWanted[value] { set.insert(first + entry) } else { set.remove(first + entry) }
    }
    return set
  }

  /// What an entry of this book is called for people; nil where it is another book's.
  func name(of number: Int) -> String? {
    let entry = number - base
    return (0..<entryCount).contains(entry) ? packed.word(at: nameOffset(of: entry)) : nil
  }

  /// An attribute of an entry by its number among all books; nil where it is another book's, or lacks it.
  func value(of key: String, ofNumber number: Int) -> String? {
    let entry = number - base
    guard let lexicon = lexicons.first(where: { $0.entries.contains(entry) }) else { return nil }
    return column(key, of: lexicon)?.value(ofEntry: entry - lexicon.entries.lowerBound)
  }

  /// Whether it has a lexicon of that name.
  func has(_ name: String) -> Bool { lexicons.contains { $0.name == name } }

  private func named(_ name: String) -> [Lexicon] { lexicons.filter { $0.name == name } }

  private func nameOffset(of entry: Int) -> Int { packed.number(at: entryIndex + entry * 4, digits: 4) + 2 }

  // MARK: lemmas

  /// What the book says of a lemma.
  @inline(__always)
  func record(ofLemma lemma: Int) -> LemmaRecord {
    LemmaRecord(packed, at: packed.number(at: lemmaIndex + lemma * 4, digits: 4), base: base)
  }

  /// Whether the lexicon that an affix is of lists a lemma as a word of its own.
  func lexicon(ofAffix affix: Int, lists lemma: Int) -> Bool {
    var own: Int?
    var isListed = false
    record(ofLemma: affix).eachEntry { own = lexicon(ofEntry: $1 - base) }
    record(ofLemma: lemma).eachEntry { isListed = isListed || lexicon(ofEntry: $1 - base) == own }
    return isListed
  }

  private func lexicon(ofEntry entry: Int) -> Int {
    packed.number(at: packed.number(at: entryIndex + entry * 4, digits: 4), digits: 2)
  }
}
