/// Sets of stems by their rarest members, so that only sets that share one of those are compared.
///
/// Two sets of which a share `t` is common cannot have all of it outside the first |x| − ⌈t·|x|⌉ + 1 members
/// of both, when both are in one order; so no pair is missed.
struct StemIndex {
  /// How many pairs were compared.
  private(set) var comparisons = 0
  private let threshold: Double
  private var sets: [Int: [Int]] = [:]
  private var postings: [Int: [Posting]] = [:]

  private struct Posting {
    let unit: Int
    /// How many members come after the one that the posting is for.
    let rest: Int
    let count: Int
  }

  init(threshold: Double) {
    self.threshold = threshold
  }

  /// - Parameter stems: ascending, the rarest first.
  mutating func add(_ unit: Int, _ stems: [Int]) {
    sets[unit] = stems
    for (place, stem) in stems.prefix(rare(of: stems.count)).enumerated() {
      postings[stem, default: []].append(Posting(unit: unit, rest: stems.count - place - 1, count: stems.count))
    }
  }

  /// The earliest unit added that is similar to a set.
  mutating func earliest(_ stems: [Int]) -> (unit: Int, similarity: Double)? {
    for unit in candidates(stems).sorted() {
      guard let set = sets[unit] else { continue }
      comparisons += 1
      let similarity = Self.similarity(stems, set)
      if similarity >= threshold { return (unit, similarity) }
    }
    return nil
  }

  private func candidates(_ stems: [Int]) -> Set<Int> {
    var units: Set<Int> = []
    for (place, stem) in stems.prefix(rare(of: stems.count)).enumerated() {
      let rest = stems.count - place - 1
      for posting in postings[stem] ?? [] where 1 + min(rest, posting.rest) >= needed(stems.count + posting.count) {
        units.insert(posting.unit)
      }
    }
    return units
  }

  private func rare(of count: Int) -> Int { max(0, count - roundedUp(threshold * Double(count)) + 1) }

  /// How many members two similar sets have in common, by the sum of their counts.
  private func needed(_ sum: Int) -> Int { roundedUp(threshold / (1 + threshold) * Double(sum)) }

  // 0.7 · 10 is a little more than 7 in binary; rounding that up would miss pairs.
  private func roundedUp(_ value: Double) -> Int { Int((value - 1e-9).rounded(.up)) }

  /// The share of common members in all members of two ascending lists.
  private static func similarity(_ left: [Int], _ right: [Int]) -> Double {
    var (shared, at) = (0, 0)
    for stem in left {
      while at < right.count, right[at] < stem { at += 1 }
      if at < right.count, right[at] == stem { shared += 1 }
    }
    return Double(shared) / Double(left.count + right.count - shared)
  }
}
