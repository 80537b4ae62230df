public import LocatedYAML
public import Packing

/// Named lists of words of one language, packed so that one look-up tells all lists a word is in.
///
/// The lists stand in a YAML file, where they may be grouped: `synthetic: {bases: […]}` is the list
/// `synthetic.bases`.
public final class WordLists: Sendable {
  /// Keeps what the readers read.
  private let text: PackedText
  private let reader: PackedReader
  private let table: FormTable
  /// The first words of phrases, with the number of words of the longest that each begins.
  private let beginnings: FormTable
  /// The numbers of the lists by their names, as every start asks for all of them.
  private let names: FormTable

  /// A set of lists; at most 63 in a file.
  public struct Lists: Sendable {
    let bits: UInt64

    @inline(__always)
    func intersects(_ other: Lists) -> Bool { bits & other.bits != 0 }
  }

  public init(_ packed: PackedText) {
    (text, reader) = (packed, PackedReader(packed))
    let at = Self.eachName(reader) { _ in }
    let digits = Self.offsetDigits
    table = FormTable(reader, at: at + 2 * digits)
    beginnings = FormTable(reader, at: reader.number(at: at, digits: digits))
    names = FormTable(reader, at: reader.number(at: at + digits, digits: digits))
  }

  /// Calls `found` with where each list's name stands; returns where the names end.
  @discardableResult
  private static func eachName(_ reader: PackedReader, _ found: (_ name: Int) -> Void) -> Int {
    var at = 1
    for _ in 0..<reader.number(at: 0, digits: 1) {
      found(at)
      at += PackedReader.lengthDigits + reader.wordBytes(at: at).count
    }
    return at
  }

  /// No lists: nothing is in any.
  public static let empty = WordLists(PackedText(packed([])))

  /// Packs every list of a file.
  public static func pack(_ node: YAMLNode) -> [UInt8] {
    packed(flatten(node, prefix: ""))
  }

  private static func packed(_ lists: [(name: String, words: [String])]) -> [UInt8] {
    var writer = PackedWriter()
    var (forms, names): ([[UInt8]: [Int]], [[UInt8]: [Int]]) = ([:], [:])
    writer.number(lists.count, digits: 1)
    for (number, list) in lists.enumerated() {
      writer.word(list.name.utf8)
      names[Array(list.name.utf8), default: []].append(number)
      for word in Set(list.words) { forms[Array(word.utf8), default: []].append(number) }
    }
    let table = FormTable.pack(forms.mapValues { $0.sorted() })
    let beginnings = FormTable.pack(beginnings(of: forms.keys))
    let behind = writer.count + 2 * offsetDigits + table.count
    writer.number(behind, digits: offsetDigits)
    writer.number(behind + beginnings.count, digits: offsetDigits)
    for part in [table, beginnings, FormTable.pack(names)] { writer.append(part) }
    return writer.bytes
  }

  /// Of the place where a table stands.
  private static let offsetDigits = 4

  private static func beginnings(of forms: some Collection<[UInt8]>) -> [[UInt8]: [Int]] {
    forms.reduce(into: [:]) { longest, form in
      let words = form.split(separator: UInt8(ascii: " "))
      guard words.count > 1, let first = words.first.map({ Array($0) }) else { return }
      longest[first] = [max(words.count, longest[first]?[0] ?? 0)]
    }
  }

  /// How many words the longest phrase has that begins with a word; 0 where none does.
  func phraseLength(from word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { beginnings.numbers(of: $0)?.first { _ in true } } ?? 0
  }

  private static func flatten(_ node: YAMLNode, prefix: String) -> [(name: String, words: [String])] {
    node.pairs.flatMap { pair -> [(name: String, words: [String])] in
      switch pair.value.kind {
      case .sequence: return [(prefix + pair.key.text, pair.value.elements.map(\.text))]
      case .mapping: return flatten(pair.value, prefix: prefix + pair.key.text + ".")
      default: return []
      }
    }
  }

  /// The names of the lists of which a word of the passages is, or an end of one.
  func exercised(by passages: [Passage]) -> Set<String> {
    var bits: UInt64 = 0
    for passage in passages {
      for index in passage.words.indices {
        let key = passage.key(index)
        for start in key.indices { bits |= lists(of: key[start...]).bits }
      }
    }
    return Set(allNames.enumerated().filter { bits >> UInt64($0.offset) & 1 == 1 }.map(\.element))
  }

  /// The names of all lists.
  var allNames: [String] {
    var names: [String] = []
    Self.eachName(reader) { names.append(reader.word(at: $0)) }
    return names
  }

  /// The lists of these names.
  func named(_ wanted: String...) -> Lists {
    assert(allNames.isEmpty || wanted.allSatisfy(allNames.contains), "no such list among \(allNames): \(wanted)")
    return lists(wanted)
  }

  /// The list of a name that only some languages have; no list in the others.
  func ifNamed(_ wanted: String) -> Lists { lists([wanted]) }

  private func lists(_ wanted: [String]) -> Lists {
    var bits: UInt64 = 0
    for var name in wanted {
      name.withUTF8 { names.numbers(of: $0) }?.forEach { bits |= 1 << UInt64($0) }
    }
    return Lists(bits: bits)
  }

  /// The lists that a word is in.
  func lists(of word: some Collection<UInt8>) -> Lists {
    word.withContiguousStorageIfAvailable(lookUp) ?? Array(word).withUnsafeBufferPointer(lookUp)
  }

  func contains(_ word: some Collection<UInt8>, in wanted: Lists) -> Bool {
    lists(of: word).intersects(wanted)
  }

  /// Whether a word, or an end of it, is in one of the lists.
  func hasEnding(_ word: ArraySlice<UInt8>, in wanted: Lists, isProper: Bool = false) -> Bool {
    let ends = word.indices.dropFirst(isProper ? 1 : 0).suffix(Self.longestEnding)
    return ends.contains { contains(word[$0...], in: wanted) }
  }

  /// In bytes; what no beginning or ending reaches need not be looked up.
  private static let longestEnding = 64

  /// The lists that some beginning of a word is in, the whole word being one.
  func listsOfBeginnings(of word: ArraySlice<UInt8>) -> Lists {
    var bits: UInt64 = 0
    word.prefix(Self.longestEnding).withUnsafeBufferPointer { word in
      var hash = FormHash()
      for end in word.indices {
        hash.add(word[end])
        let beginning = UnsafeBufferPointer(rebasing: word[...end])
        table.numbers(of: beginning, hash: hash)?.forEach { bits |= 1 << UInt64($0) }
      }
    }
    return Lists(bits: bits)
  }

  /// The lists that some ending of a word is in, the whole word being one.
  func listsOfEndings(of word: ArraySlice<UInt8>) -> Lists {
    let starts = word.indices.suffix(Self.longestEnding)
    return Lists(bits: starts.reduce(0) { $0 | lists(of: word[$1...]).bits })
  }

  private func lookUp(_ word: UnsafeBufferPointer<UInt8>) -> Lists {
    guard let numbers = table.numbers(of: word) else { return Lists(bits: 0) }
    return Lists(bits: numbers.reduce(into: 0) { $0 |= 1 << UInt64($1) })
  }
}

extension ArraySlice<UInt8> {
  func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      guard count >= suffix.count else { return false }
      let start = endIndex - suffix.count
      for index in suffix.indices where self[start + index] != suffix[index] { return false }
      return true
    }
  }

  func starts(withWord prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { prefix in
      guard count >= prefix.count else { return false }
      for index in prefix.indices where self[startIndex + index] != prefix[index] { return false }
      return true
    }
  }
}
