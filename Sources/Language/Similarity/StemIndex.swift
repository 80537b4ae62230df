/// Sets of stems by their rarest members, so that only sets that share one of those are compared.
///
/// Two sets of which a share `t` is common cannot have all of it outside the first |x| − ⌈t·|x|⌉ + 1 members
/// of both, when both are in one order; so no pair is missed.
struct StemIndex {
  /// How many pairs were compared.
  private(set) var comparisons = 0
  private let threshold: Double
  /// Whether every set is compared, whatever it shares.
  private let comparesAll: Bool
  private var sets: [(unit: Int, stems: [Int32])] = []
  /// For each stem the sets of whose rarest members it is one; stems are numbered from 0 on.
  private var postings: [[Posting]] = []

  private struct Posting {
    /// The place of the set.
    let set: Int
    /// How many members come after the one that the posting is for.
    let rest: Int
    let count: Int
  }

  init(threshold: Double, comparesAll: Bool = false) {
    self.threshold = threshold
    self.comparesAll = comparesAll
  }

  /// - Parameters:
  ///   - unit: later than all units added before.
  ///   - stems: ascending, the rarest first.
  mutating func add(_ unit: Int, _ stems: [Int32]) {
    if !comparesAll { addPostings(stems) }
    sets.append((unit, stems))
  }

  private mutating func addPostings(_ stems: [Int32]) {
    for (place, stem) in stems.prefix(rare(of: stems.count)).enumerated() {
      while postings.count <= stem { postings.append([]) }
      postings[Int(stem)].append(Posting(set: sets.count, rest: stems.count - place - 1, count: stems.count))
    }
  }

  /// The earliest unit added that is similar to a set.
  mutating func earliest(_ stems: [Int32]) -> (unit: Int, similarity: Double)? {
    if comparesAll { return earliest(stems, among: sets.indices) }
    return earliest(stems, among: candidates(stems).sorted())
  }

  /// - Parameter candidates: the places of sets, ascending; some may stand there several times.
  private mutating func earliest(_ stems: [Int32], among candidates: some Sequence<Int>) -> (unit: Int, similarity: Double)? {
    var last: Int?
    for candidate in candidates where candidate != last {
      last = candidate
      comparisons += 1
      let similarity = Self.similarity(stems, sets[candidate].stems)
      if similarity >= threshold { return (sets[candidate].unit, similarity) }
    }
    return nil
  }

  /// The places of sets that may be similar, some of them several times.
  private func candidates(_ stems: [Int32]) -> [Int] {
    var found: [Int] = []
    for (place, stem) in stems.prefix(rare(of: stems.count)).enumerated() where stem < postings.count {
      let rest = stems.count - place - 1
      for posting in postings[Int(stem)] where 1 + min(rest, posting.rest) >= needed(stems.count + posting.count) {
        found.append(posting.set)
      }
    }
    return found
  }

  private func rare(of count: Int) -> Int { max(0, count - roundedUp(threshold * Double(count)) + 1) }

  /// How many members two similar sets have in common, by the sum of their counts.
  private func needed(_ sum: Int) -> Int { roundedUp(threshold / (1 + threshold) * Double(sum)) }

  // 0.7 · 10 is a little more than 7 in binary; rounding that up would miss pairs.
  private func roundedUp(_ value: Double) -> Int { Int((value - 1e-9).rounded(.up)) }

  /// The share of common members in all members of two ascending lists.
  private static func similarity(_ left: [Int32], _ right: [Int32]) -> Double {
    var (shared, at) = (0, 0)
    for stem in left {
      while at < right.count, right[at] < stem { at += 1 }
      if at < right.count, right[at] == stem { shared += 1 }
    }
    return Double(shared) / Double(left.count + right.count - shared)
  }
}
