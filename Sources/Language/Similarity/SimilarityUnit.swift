/// What of a text, or of a unit of texts, is compared.
public struct SimilarityUnit: Sendable {
  /// The numbers of its telling stems; ascending, each once, when it is settled.
  private(set) var telling: [Int] = []
  /// The first word of each root, words that tell nothing among them; of a short unit only.
  private(set) var words: [Int: String] = [:]

  /// Units of fewer telling stems are too short for a share of them to say anything.
  private static let enough = 3

  /// Whether all words have to be the same.
  var isShort: Bool { telling.count < Self.enough }

  /// Adds any word, whether it tells or not.
  mutating func add(_ word: String, _ root: Int32) {
    if isShort, words[Int(root)] == nil { words[Int(root)] = word }
  }

  /// Adds a word that tells, in its surroundings: what one text denies, or says of ten days, the other does not
  /// say where it affirms it, or says it of two.
  ///
  /// - Parameter stem: by the number of its root, or of its root with the numbers of its sentence. Words of different
  ///   languages have none in common.
  mutating func add(stem: Int32, isDenied: Bool) {
    let number = Int(stem) << 1 | (isDenied ? 1 : 0)
    if !isShort || !telling.contains(number) { telling.append(number) }
  }

  /// Puts the stems in order, once all texts are read.
  mutating func settle() {
    telling.sort()
    var kept = 0
    for stem in telling where kept == 0 || telling[kept - 1] != stem {
      telling[kept] = stem
      kept += 1
    }
    telling.removeLast(telling.count - kept)
  }

  /// Several texts as one unit, wherever each word stands.
  static func joined(_ texts: [SimilarityUnit]) -> SimilarityUnit {
    guard var unit = texts.first, texts.count > 1 else { return texts.first ?? SimilarityUnit() }
    for text in texts.dropFirst() {
      unit.telling += text.telling
      unit.words.merge(text.words) { first, _ in first }
    }
    unit.settle()
    return unit
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
