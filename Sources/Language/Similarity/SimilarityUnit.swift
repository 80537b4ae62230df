/// What of a unit of texts is compared.
struct SimilarityUnit {
  /// Each once, in the order of the texts.
  private(set) var telling: [TellingStem] = []
  /// The first word of each root, words that tell nothing among them; of a short unit only.
  private(set) var words: [Int32: String] = [:]
  private var seen: Set<TellingStem> = []

  /// A word that tells, in its surroundings: what one text denies, or says of ten days, the other does not
  /// say where it affirms it, or says it of two.
  struct TellingStem: Hashable {
    /// By its number; words of different languages have none in common.
    let root: Int32
    let isDenied: Bool
    /// Those of its sentence, sorted.
    let numbers: [String]

    // Numbers are rare and would be hashed with every word.
    func hash(into hasher: inout Hasher) { hasher.combine(isDenied ? ~root : root) }
  }

  /// Units of fewer telling stems are too short for a share of them to say anything.
  private static let enough = 3

  /// Whether all words have to be the same.
  var isShort: Bool { telling.count < Self.enough }

  /// Adds any word, whether it tells or not.
  mutating func add(_ word: String, _ root: Int32) {
    if isShort, words[root] == nil { words[root] = word }
  }

  /// Adds a word that tells, unless it is there.
  mutating func add(_ stem: TellingStem) {
    if seen.insert(stem).inserted { telling.append(stem) }
  }

  /// Whether the words of short units are the same but for endings.
  func hasWords(of other: SimilarityUnit) -> Bool {
    words.count == other.words.count
      && words.allSatisfy { root, word in other.words[root].map { Self.differInEnding(word, $0) } ?? false }
  }

  private static let longestEnding = 3

  /// A root is too rough for short texts: *meeskond* and *meeskonnatöö* share it.
  private static func differInEnding(_ left: String, _ right: String) -> Bool {
    let common = zip(left, right).prefix { $0 == $1 }.count
    return abs(left.count - right.count) <= longestEnding && common >= min(left.count, right.count) - longestEnding
  }
}
