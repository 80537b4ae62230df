public import Packing

/// Verbs of several languages with their strengths and phrases, packed by the build.
public struct VerbBook: Sendable {
  /// Keeps what the readers read.
  private let text: PackedText
  private let packed: PackedReader
  private let tables: [(language: Language, forms: FormTable)]
  private let index: Int

  /// How many bits of a packed number say what a form is.
  static let formBits = 4

  public init(_ text: PackedText) {
    let packed = PackedReader(text)
    let stride = 2 + LexiconBook.codeLength + 4
    let count = packed.number(at: 0, digits: 1)
    tables = (0..<count).map { number in
      let at = 1 + number * stride
      let table = packed.number(at: at + stride - 4, digits: 4)
      return (Language(rawValue: packed.word(at: at)), FormTable(packed, at: table))
    }
    index = packed.number(at: 1 + count * stride, digits: 4)
    self.packed = packed
    self.text = text
  }

  /// A word as a form of a verb.
  struct Use {
    let verb: Int
    let form: VerbForms
  }

  /// One way to take a verb: alone, or with companions.
  struct Reading {
    let strength: VerbStrength
    let companions: Companions
  }

  /// The companions of a reading, read in place.
  struct Companions: Sequence {
    let count: Int
    fileprivate let packed: PackedReader
    fileprivate let offset: Int

    func makeIterator() -> Iterator { Iterator(packed: packed, at: offset, left: count) }

    /// Reads one companion after the other.
    struct Iterator: IteratorProtocol {
      fileprivate let packed: PackedReader
      fileprivate var at: Int
      fileprivate var left: Int

      mutating func next() -> Companion? {
        guard left > 0 else { return nil }
        left -= 1
        let verb = packed.number(at: at, digits: 3)
        let word = packed.wordBytes(at: at + 3)
        at += 5 + word.count
        return Companion(word: word, verb: verb > 0 ? verb - 1 : nil)
      }
    }

    /// Where they end.
    fileprivate var end: Int {
      var iterator = makeIterator()
      while iterator.next() != nil {}
      return iterator.at
    }
  }

  /// A word that has to stand beside the verb.
  struct Companion {
    let word: UnsafeBufferPointer<UInt8>
    /// The verb that any form of stands for the word.
    let verb: Int?
  }

  /// The listed verbs that a word may be a form of.
  func uses(of key: ArraySlice<UInt8>, in language: Language) -> [Use] {
    guard let table = tables.first(where: { $0.language == language })?.forms else { return [] }
    let numbers = key.withUnsafeBufferPointer { table.numbers(of: $0) }
    return numbers?.map { Use(verb: $0 >> Self.formBits, form: VerbForms(number: $0 & (1 << Self.formBits - 1))) } ?? []
  }

  func lemma(_ verb: Int) -> UnsafeBufferPointer<UInt8> { packed.wordBytes(at: record(verb)) }

  /// Whether its English base form is a common noun as well.
  func isNounToo(_ verb: Int) -> Bool { packed.number(at: readings(verb) - 1, digits: 1) == 1 }

  /// Whether the verb is listed for itself; some are companions of others only.
  func isListed(_ verb: Int) -> Bool { packed.number(at: readings(verb), digits: 2) > 0 }

  /// Calls `body` with each reading of a verb, in the order of the list.
  func eachReading(of verb: Int, _ body: (Reading) -> Void) {
    var at = readings(verb)
    let count = packed.number(at: at, digits: 2)
    at += 2
    for _ in 0..<count {
      let strength = VerbStrength(rawValue: packed.number(at: at, digits: 1)) ?? .weak
      let count = packed.number(at: at + 1, digits: 1)
      let companions = Companions(count: count, packed: packed, offset: at + 2)
      body(Reading(strength: strength, companions: companions))
      at = companions.end
    }
  }

  private func record(_ verb: Int) -> Int { packed.number(at: index + verb * 4, digits: 4) }

  /// Where the readings of a verb begin: behind its lemma and the noun mark.
  private func readings(_ verb: Int) -> Int {
    let record = record(verb)
    return record + 2 + packed.number(at: record, digits: 2) + 1
  }
}

/// How surely a verb says something that can be seen or heard; the order is that of precedence between readings.
enum VerbStrength: Int, Comparable, Sendable {
  case weak, mental, strong

  init?(name: String) {
    switch name {
    case "strong": self = .strong
    case "weak": self = .weak
    case "mental": self = .mental
    default: return nil
    }
  }

  static func < (left: VerbStrength, right: VerbStrength) -> Bool { left.rawValue < right.rawValue }
}
