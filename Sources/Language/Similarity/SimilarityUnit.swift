/// What of a text, or of a unit of texts, is compared.
public struct SimilarityUnit: Sendable {
  /// The numbers of its telling stems; ascending, each once, when it is settled. Words of different languages have none
  /// in common.
  private(set) var telling: [Int32]
  /// The first word of each root, by roots when it is settled, words that tell nothing among them; of a short unit.
  var words: [(root: Int32, text: String)] = []

  init(_ telling: [Int32] = []) {
    self.telling = telling
    self.telling.sortEachOnce()
  }

  /// Units of fewer telling stems are too short for a share of them to say anything.
  private static let enough = 3

  /// Whether all words have to be the same.
  var isShort: Bool { telling.count < Self.enough }

  /// Puts the words in order, once all texts are read.
  mutating func settle() {
    if words.count < 2 { return }
    let places = words.indices.sorted { (words[$0].root, $0) < (words[$1].root, $1) }
    words = places.reduce(into: []) { kept, place in
      if kept.last?.root != words[place].root { kept.append(words[place]) }
    }
  }

  /// Several texts as one unit, wherever each word stands.
  public static func joined(_ texts: [SimilarityUnit]) -> SimilarityUnit {
    guard texts.count > 1 else { return texts.first ?? SimilarityUnit() }
    var unit = SimilarityUnit(texts.flatMap(\.telling))
    if unit.isShort { unit.words = texts.flatMap(\.words) }
    unit.settle()
    return unit
  }

  /// Whether the words of short units are the same but for endings.
  func hasWords(of other: SimilarityUnit) -> Bool {
    words.count == other.words.count
      && zip(words, other.words).allSatisfy { $0.root == $1.root && Self.differInEnding($0.text, $1.text) }
  }

  private static let longestEnding = 3

  /// A root is too rough for short texts: *meeskond* and *meeskonnatöö* share it.
  private static func differInEnding(_ left: String, _ right: String) -> Bool {
    let common = zip(left, right).prefix { $0 == $1 }.count
    return abs(left.count - right.count) <= longestEnding && common >= min(left.count, right.count) - longestEnding
  }
}

extension [Int32] {
  /// Puts the numbers in order, each once.
  mutating func sortEachOnce() {
    sort()
    var kept = 0
    for number in self where kept == 0 || self[kept - 1] != number {
      self[kept] = number
      kept += 1
    }
    removeLast(count - kept)
  }
}
