import Packing
import Places

/// What a book says of a lemma, read in place: the entries that list it as a word, and the phrases that it begins, by
/// their second lemmas.
struct LemmaRecord {
  private let packed: PackedReader
  private let start: Int
  private let base: Int
  private let entryCount: Int
  private let phraseCount: Int
  private let groupCount: Int
  /// Of the lemmas behind which it stands in phrases, as their second.
  let firsts: LemmaMarks
  /// Where the entries begin.
  private let entries: Int

  /// - Parameters:
  ///   - start: where the record begins.
  ///   - base: the number of the book's first entry among the entries of all books.
  @inline(__always)
  init(_ packed: PackedReader, at start: Int, base: Int) {
    (self.packed, self.start, self.base) = (packed, start, base)
    let number = { packed.number(at: start + $0 * Self.digits, digits: Self.digits) }
    (entryCount, phraseCount, groupCount) = (number(0), number(1), number(2))
    let head = start + 3 * Self.digits + 1
    let goesOn = packed.number(at: head - 1, digits: 1) == 1
    firsts = goesOn ? LemmaMarks(packed, at: head) : LemmaMarks()
    entries = head + (goesOn ? LemmaMarks.digits : 0)
  }

  /// How many terms it is or begins: entries, then phrases.
  var termCount: Int { entryCount + phraseCount }
  var beginsPhrases: Bool { phraseCount > 0 }

  /// Calls `found` with each entry that lists the lemma as a word: which of the lemma's terms it is, and its number.
  @inline(__always)
  func eachEntry(_ found: (_ index: Int, _ entry: Int) -> Void) {
    for index in 0..<entryCount { found(index, base + packed.number(at: entries + index * Self.digits, digits: Self.digits)) }
  }

  /// Calls `found` with each phrase that the lemma begins and another lemma goes on: which of the lemma's terms it is,
  /// its entry and its further lemmas.
  @inline(__always)
  func eachPhrase(before second: Int, _ found: (_ index: Int, _ entry: Int, _ rest: PhraseRest) -> Void) {
    if phraseCount == 0 { return }
    let groups = entries + entryCount * Self.digits
    let number = { (group: Int, field: Int) in
      packed.number(at: groups + group * Self.groupLength + field * Self.digits, digits: Self.digits)
    }
    let group = (0..<groupCount).endOfPrefix { number($0, 0) < second }
    guard group < groupCount, number(group, 0) == second else { return }
    let (first, count) = (number(group, 1), number(group, 2))
    var at = start + packed.number(at: groups + group * Self.groupLength + 3 * Self.digits, digits: Self.placeDigits)
    for index in first..<first + count {
      let entry = packed.number(at: at, digits: Self.digits)
      let rest = PhraseRest(packed, at: at + Self.digits)
      found(entryCount + index, base + entry, rest)
      at = rest.end
    }
  }

  // MARK: how it is packed

  /// Phrases with the same second lemma: this lemma, the index of the first of them, how many they are, where they stand
  /// behind the record's beginning.
  private static let groupLength = 3 * digits + placeDigits
  private static let placeDigits = 4
  /// Of an entry, a lemma or a count.
  fileprivate static let digits = 3

  /// Writes the counts of entries, phrases and groups; 1 and the marks of its firsts where it has any, else 0; the entries,
  /// the groups, the phrases.
  ///
  /// - Parameters:
  ///   - phrases: each with its lemmas after the first.
  ///   - firsts: the lemmas behind which it stands in phrases, as their second.
  static func pack(entries: [Int], phrases: [(entry: Int, rest: [Int])], firsts: LemmaMarks) -> [UInt8] {
    let phrases = phrases.sorted { $0.rest[0] < $1.rest[0] }
    let starts = phrases.indices.filter { $0 == 0 || phrases[$0 - 1].rest[0] != phrases[$0].rest[0] }
    var (writer, written) = (PackedWriter(), PackedWriter())
    for number in [entries.count, phrases.count, starts.count] { writer.number(number, digits: digits) }
    writer.number(firsts.isEmpty ? 0 : 1, digits: 1)
    if !firsts.isEmpty { firsts.pack(into: &writer) }
    for entry in entries { writer.number(entry, digits: digits) }
    let behind = writer.count + starts.count * groupLength
    for (start, end) in zip(starts, starts.dropFirst() + [phrases.count]) {
      for number in [phrases[start].rest[0], start, end - start] { writer.number(number, digits: digits) }
      writer.number(behind + written.count, digits: placeDigits)
      for phrase in phrases[start..<end] { PhraseRest.pack(phrase.entry, phrase.rest, &written) }
    }
    writer.append(written.bytes)
    return writer.bytes
  }
}

/// The lemmas of a phrase after its first.
struct PhraseRest {
  private let packed: PackedReader
  /// Where the first of them stands.
  let offset: Int
  let count: Int

  /// - Parameter start: where it is said how many they are.
  fileprivate init(_ packed: PackedReader, at start: Int) {
    self.init(packed, offset: start + 1, count: packed.number(at: start, digits: 1))
  }

  init(_ packed: PackedReader, offset: Int, count: Int) {
    (self.packed, self.offset, self.count) = (packed, offset, count)
  }

  subscript(index: Int) -> Int {
    packed.number(at: offset + index * LemmaRecord.digits, digits: LemmaRecord.digits)
  }

  /// Where the next phrase may stand.
  fileprivate var end: Int { offset + count * LemmaRecord.digits }

  /// Writes a phrase: its entry, and its lemmas after the first.
  fileprivate static func pack(_ entry: Int, _ rest: [Int], _ writer: inout PackedWriter) {
    writer.number(entry, digits: LemmaRecord.digits)
    writer.number(rest.count, digits: 1)
    for number in rest { writer.number(number, digits: LemmaRecord.digits) }
  }
}
