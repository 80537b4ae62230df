import Packing

/// Packs lexicons into one text that a ``LexiconBook`` reads in place.
public struct LexiconPacker {
  private let inflections: Inflections
  private var tables: [Language: LanguageForms] = [:]
  private var lemmas: [Lemma] = []
  private var entries: [(lexicon: Int, name: String, attributes: [(key: String, value: String)])] = []
  private var lexicons: [(name: String, first: Int, count: Int)] = []

  private struct LanguageForms {
    var forms: [[UInt8]: [Int]] = [:]
    /// Beginnings and ends of compounds; ends are stored backwards.
    var prefixes: [[UInt8]: [Int]] = [:]
    var suffixes: [[UInt8]: [Int]] = [:]
    var lemmas: [WordForms: [String: Int]] = [:]
  }

  private struct Lemma {
    var entries: [Int] = []
    var phrases: [(entry: Int, rest: [Int])] = []
    /// Of the lemmas behind which it stands in phrases, as their second.
    var firsts = LemmaMarks()
  }

  public init(inflections: Inflections) {
    self.inflections = inflections
  }

  /// The packed text of lexicons; entries are numbered in their order, from 0.
  public static func pack(_ lexicons: [LexiconSource], inflections: Inflections) -> [UInt8] {
    var packer = LexiconPacker(inflections: inflections)
    for lexicon in lexicons { packer.add(lexicon) }
    return packer.packed()
  }

  // MARK: collecting

  private mutating func add(_ lexicon: LexiconSource) {
    let first = entries.count
    for entry in lexicon.entries {
      for (forms, attributes) in entry.forms.packed {
        entries.append((lexicons.count, entry.name, entry.attributes + attributes))
        for (language, terms) in entry.terms {
          for term in terms { add(term, entry.forms.words(of: term, forms), in: language) }
        }
      }
    }
    lexicons.append((lexicon.name, first, entries.count - first))
    // The entries of the next lexicon are told from these by their marks.
    while entries.count % EntrySet.neighbours != 0 { entries.append((lexicons.count - 1, "", [])) }
  }

  /// How many words a term can have that is packed.
  private static let wordLimit = 64

  /// Adds a term to the last entry.
  private mutating func add(_ term: String, _ words: [(word: String, forms: WordForms)], in language: Language) {
    let entry = entries.count - 1
    if term.count > 1, term.hasSuffix("-") || term.hasPrefix("-") { return addAffix(term, of: entry, in: language) }
    let numbers = words.compactMap { lemma($0.word, $0.forms, in: language) }
    guard let first = numbers.first, numbers.count == words.count, numbers.count <= Self.wordLimit else { return }
    if numbers.count == 1 {
      if !lemmas[first].entries.contains(entry) { lemmas[first].entries.append(entry) }
    } else {
      lemmas[first].phrases.append((entry, Array(numbers.dropFirst())))
      lemmas[numbers[1]].firsts.insert(first)
    }
  }

  private mutating func addAffix(_ term: String, of entry: Int, in language: Language) {
    let number = newLemma()
    lemmas[number].entries.append(entry)
    if term.hasSuffix("-") {
      tables[language, default: LanguageForms()].prefixes[Array(term.dropLast().utf8), default: []].append(number)
    } else {
      for form in inflections.forms(.all, of: String(term.dropFirst()), in: language) {
        tables[language, default: LanguageForms()].suffixes[form.utf8.reversedLetters, default: []].append(number)
      }
    }
  }

  /// nil where the word has no such forms.
  private mutating func lemma(_ word: String, _ forms: WordForms, in language: Language) -> Int? {
    if let known = tables[language]?.lemmas[forms]?[word] { return known }
    let written = inflections.forms(forms, of: word, in: language)
    guard !written.isEmpty else { return nil }
    let number = newLemma()
    tables[language, default: LanguageForms()].lemmas[forms, default: [:]][word] = number
    for form in written {
      tables[language, default: LanguageForms()].forms[Array(form.utf8), default: []].append(number)
    }
    return number
  }

  private mutating func newLemma() -> Int {
    lemmas.append(Lemma())
    return lemmas.count - 1
  }

  // MARK: writing

  private func packed() -> [UInt8] {
    var header = PackedWriter()
    var body = PackedWriter()
    let languages = tables.keys.sorted()
    let headerSize = LexiconBook.languageDigits + languages.count * (2 + LexiconBook.codeLength + 3 * 4) + 4 * 3 + 2
    header.number(languages.count, digits: LexiconBook.languageDigits)
    for language in languages {
      guard let table = tables[language] else { continue }
      header.word(language.rawValue.utf8)
      for forms in [table.forms, table.prefixes, table.suffixes] {
        header.number(headerSize + body.count, digits: 4)
        body.append(FormTable.pack(forms))
      }
    }
    let records = lemmas.map { LemmaRecord.pack(entries: $0.entries, phrases: $0.phrases, firsts: $0.firsts) }
    let lemmaIndex = index(records, at: headerSize, &body)
    let entryIndex = index(entries.map(pack), at: headerSize, &body)
    let columns = lexicons.map { lexicon in
      let attributes = entries[lexicon.first..<lexicon.first + lexicon.count].map(\.attributes)
      return LexiconColumns(attributes).written(at: headerSize, &body)
    }
    let lexiconIndex = index(zip(lexicons, columns).map(pack), at: headerSize, &body)
    for start in [lemmaIndex, entryIndex, lexiconIndex] { header.number(start, digits: 4) }
    header.number(lexicons.count, digits: 2)
    precondition(header.count == headerSize, "language codes have \(LexiconBook.codeLength) letters")
    return header.bytes + body.bytes
  }

  /// Writes the records, then a table of where each begins; returns where that table begins.
  private func index(_ records: [[UInt8]], at base: Int, _ body: inout PackedWriter) -> Int {
    var starts: [Int] = []
    for record in records {
      starts.append(base + body.count)
      body.append(record)
    }
    let table = base + body.count
    for start in starts + [base + body.count] { body.number(start, digits: 4) }
    return table
  }

  private func pack(_ entry: (lexicon: Int, name: String, attributes: [(key: String, value: String)])) -> [UInt8] {
    var writer = PackedWriter()
    writer.number(entry.lexicon, digits: 2)
    writer.word(entry.name.utf8.prefix(LexiconBook.wordLimit - 1))
    return writer.bytes
  }

  private func pack(
    _ lexicon: (name: String, first: Int, count: Int), _ columns: [(key: String, start: Int)]
  ) -> [UInt8] {
    var writer = PackedWriter()
    writer.word(lexicon.name.utf8)
    writer.number(lexicon.first, digits: 3)
    writer.number(lexicon.count, digits: 3)
    writer.number(columns.count, digits: 4)
    for column in columns {
      writer.word(column.key.utf8)
      writer.number(column.start, digits: 4)
    }
    return writer.bytes
  }
}
