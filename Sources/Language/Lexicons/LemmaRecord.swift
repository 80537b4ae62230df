import Packing
import Places

/// What a book says of a lemma, read in place: the entries that list it as a word, and the phrases that it begins, by
/// their second lemmas.
struct LemmaRecord {
  private let packed: PackedReader
  private let start: Int
  /// The number of the book's first entry among the entries of all books.
  private let base: Int
  let entryCount: Int
  let phraseCount: Int
  private let groupCount: Int
  /// Whether phrases have it as their second lemma.
  let goesOn: Bool

  /// - Parameters:
  ///   - start: where the record begins.
  ///   - base: the number of the book's first entry among the entries of all books.
  @inline(__always)
  init(_ packed: PackedReader, at start: Int, base: Int) {
    (self.packed, self.start, self.base) = (packed, start, base)
    entryCount = packed.number(at: start, digits: 3)
    phraseCount = packed.number(at: start + 3, digits: 3)
    groupCount = packed.number(at: start + 6, digits: 3)
    goesOn = packed.number(at: start + 9, digits: 1) == 1
  }

  /// Calls `found` with the number of each entry that lists the lemma as a word.
  @inline(__always)
  func eachEntry(_ found: (_ index: Int, _ entry: Int) -> Void) {
    let first = start + Self.headLength
    for index in 0..<entryCount { found(index, base + packed.number(at: first + index * 3, digits: 3)) }
  }

  /// Calls `found` with each phrase that the lemma begins and another lemma goes on: which of the phrases it is, its
  /// entry and its further lemmas.
  @inline(__always)
  func eachPhrase(before second: Int, _ found: (_ index: Int, _ entry: Int, _ rest: PhraseRest) -> Void) {
    if phraseCount == 0 { return }
    let groups = start + Self.headLength + entryCount * 3
    let group = (0..<groupCount).endOfPrefix { packed.number(at: groups + $0 * Self.groupLength, digits: 3) < second }
    var at = groups + group * Self.groupLength
    guard group < groupCount, packed.number(at: at, digits: 3) == second else { return }
    let first = packed.number(at: at + 3, digits: 3)
    let count = packed.number(at: at + 6, digits: 3)
    at = start + packed.number(at: at + 9, digits: Self.placeDigits)
    for index in first..<first + count {
      let rest = PhraseRest(packed: packed, offset: at + 4, count: packed.number(at: at + 3, digits: 1))
      found(index, base + packed.number(at: at, digits: 3), rest)
      at = rest.end
    }
  }

  // MARK: how it is packed

  /// The counts of entries, phrases and groups, and whether it goes on with phrases; then the entries, the groups, the
  /// phrases.
  private static let headLength = 10
  /// Phrases with the same second lemma: this lemma, the index of the first of them, how many they are, where they stand
  /// behind the record's beginning.
  private static let groupLength = 9 + placeDigits
  private static let placeDigits = 4

  /// - Parameter phrases: each with its lemmas after the first.
  static func pack(entries: [Int], phrases: [(entry: Int, rest: [Int])], goesOn: Bool) -> [UInt8] {
    let phrases = phrases.sorted { $0.rest[0] < $1.rest[0] }
    let starts = phrases.indices.filter { $0 == 0 || phrases[$0 - 1].rest[0] != phrases[$0].rest[0] }
    var (writer, written) = (PackedWriter(), PackedWriter())
    for number in [entries.count, phrases.count, starts.count] { writer.number(number, digits: 3) }
    writer.number(goesOn ? 1 : 0, digits: 1)
    for entry in entries { writer.number(entry, digits: 3) }
    let behind = headLength + entries.count * 3 + starts.count * groupLength
    for (start, end) in zip(starts, starts.dropFirst() + [phrases.count]) {
      for number in [phrases[start].rest[0], start, end - start] { writer.number(number, digits: 3) }
      writer.number(behind + written.count, digits: placeDigits)
      for phrase in phrases[start..<end] { PhraseRest.pack(phrase.entry, phrase.rest, &written) }
    }
    writer.append(written.bytes)
    return writer.bytes
  }
}

/// The lemmas of a phrase after its first.
struct PhraseRest {
  let packed: PackedReader
  let offset: Int
  let count: Int

  subscript(index: Int) -> Int { packed.number(at: offset + index * 3, digits: 3) }

  /// Where the next phrase may stand.
  fileprivate var end: Int { offset + count * 3 }

  /// Writes a phrase: its entry, and its lemmas after the first.
  fileprivate static func pack(_ entry: Int, _ rest: [Int], _ writer: inout PackedWriter) {
    writer.number(entry, digits: 3)
    writer.number(rest.count, digits: 1)
    for number in rest { writer.number(number, digits: 3) }
  }
}
