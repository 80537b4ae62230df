/// How much words tell, and by which stem each is known again.
struct TellingWords: Sendable {
  /// How common the words of an entry are.
  let classes: EntryMap<Class>
  private let stems: EntryMap<String>

  /// How much a word tells, from least to most.
  enum Class: Int, Comparable, Sendable {
    /// It tells nothing.
    case stop
    case veryCommon, common
    /// No list has it.
    case rare

    init?(_ name: String) {
      switch name {
      case "stop": self = .stop
      case "very-common": self = .veryCommon
      case "common": self = .common
      default: return nil
      }
    }

    static func < (left: Class, right: Class) -> Bool { left.rawValue < right.rawValue }
  }

  /// - Parameter stems: the lexicons whose entries say what the stem of their words is.
  init(_ lexicons: Lexicons, stems: [String] = ["irregular-stems"]) {
    classes = lexicons.attribute("kind", of: "common-words").compactMapValues(Class.init)
    self.stems = lexicons.attribute("stem", of: stems)
  }

  /// The strongest class of a word.
  func wordClass(_ number: Int32, _ key: ArraySlice<UInt8>, _ language: Language, _ known: KnownWords) -> Class {
    var strongest = Class.rare
    known.eachEntry(of: number) { strongest = min(strongest, classes[$0] ?? .rare) }
    for entry in known.entries(beginning: key, in: language) { strongest = min(strongest, classes[entry] ?? .rare) }
    return strongest
  }

  /// The word whose stem a word has: *child* for *children*; most often the word itself.
  func base(_ number: Int32, _ key: ArraySlice<UInt8>, _ known: KnownWords) -> ArraySlice<UInt8> {
    // Of several the first listed, whatever other lexicons hold.
    var first: Int?
    known.eachEntry(of: number) { entry in
      if stems[entry] != nil { first = min(first ?? entry, entry) }
    }
    return first.flatMap { stems[$0] }.map { Array($0.utf8)[...] } ?? key
  }
}
