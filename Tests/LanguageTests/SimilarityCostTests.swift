import BuiltInRules
@testable import Language
import RuleEngine
import Testing

/// The same numbers in every run.
private struct Random {
  private var state: UInt64 = 1

  /// From 0 to below 1.
  mutating func share() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  mutating func number(below bound: Int) -> Int { Int(share() * Double(bound)) }
}

@Suite struct SimilarityCostTests {
  private static let syllables = ["ba", "ko", "lu", "mi", "nu", "ra", "so", "ti", "va", "zo", "du", "fa", "go", "hu", "ja", "pu"]

  /// Texts of 15 words, of which few are frequent and most are rare, as in any language.
  private func texts(_ count: Int) -> [[Passage]] {
    let lexicons = Lexicons([BuiltInRules.sources.lexicons])
    var random = Random()
    return (0..<count).map { _ in
      let words = (0..<15).map { _ in
        let share = random.share()
        let number = Int(share * share * share * 16_384)
        return [12, 8, 4, 0].map { Self.syllables[number >> $0 & 15] }.joined()
      }
      return [Passage(words.joined(separator: " ").utf8, language: .english, lexicons: lexicons)]
    }
  }

  @Test func `of thousands of units each is compared with few`() {
    let comparisons = SimilarTexts(Lexicons([BuiltInRules.sources.lexicons])).search(texts(5_000)).comparisons
    #expect((1...5_000 * 5).contains(comparisons), "\(comparisons) of 12,497,500 pairs")
  }

  @Test(arguments: [0.1, 0.3, 0.5, 0.6, 0.7, 0.9, 1.0])
  func `what is not compared is not similar`(threshold: Double) {
    var random = Random()
    var index = StemIndex(threshold: threshold)
    var sets: [Set<Int32>] = []
    for unit in 0..<300 {
      let set = Set((0..<random.number(below: 12) + 3).map { _ in Int32(random.number(below: 16)) })
      let earliest = sets.firstIndex { Double($0.intersection(set).count) / Double($0.union(set).count) >= threshold }
      #expect(index.earliest(set.sorted())?.unit == earliest)
      index.add(unit, set.sorted())
      sets.append(set)
    }
  }
}
