/// How far other names are from one, letter case aside: the insertions, deletions, replacements and swaps of neighbours
/// that lead there, no letter being touched twice after a swap.
///
/// All places of the name are looked at together, a bit each, as Hyyrö describes it (A Bit-Vector Algorithm for Computing
/// Levenshtein and Damerau Edit Distances, 2003).
struct EditDistance {
  /// What has more letters is no name that somebody mistyped.
  static let longest = UInt128.bitWidth

  /// The name in small letters.
  let letters: [Unicode.Scalar]
  /// Where each plain letter stands in the name.
  private var plain = [UInt128](repeating: 0, count: 0x80)
  /// The same of other letters, of which there are few.
  private var others: [(letter: Unicode.Scalar, places: UInt128)] = []

  /// nil for what is too long.
  init?(from name: String) {
    guard name.utf8.count <= 4 * Self.longest else { return nil }
    letters = name.smallLetters
    guard letters.count <= Self.longest else { return nil }
    for (place, letter) in letters.enumerated() { add(letter, at: 1 << UInt128(place)) }
  }

  private mutating func add(_ letter: Unicode.Scalar, at place: UInt128) {
    if letter.isASCII {
      plain[Int(letter.value)] |= place
    } else if let index = others.firstIndex(where: { $0.letter == letter }) {
      others[index].places |= place
    } else {
      others.append((letter, place))
    }
  }

  /// nil for more than the limit.
  func distance(to name: String, limit: Int) -> Int? {
    let size = name.utf8.count
    // A letter takes up to four bytes.
    guard size >= letters.count - limit, size <= 4 * (letters.count + limit) else { return nil }
    guard name.isPlain else { return distance(limit, name.smallLetters.map(places)) }
    return abs(size - letters.count) <= limit ? distance(limit, name.utf8.lazy.map { plain[Int($0.small)] }) : nil
  }

  /// - Parameter other: where each letter of the other name stands in this one.
  private func distance(_ limit: Int, _ other: some Collection<UInt128>) -> Int? {
    var row = Row(letters.count)
    var rest = other.count
    for places in other {
      row.add(places)
      rest -= 1
      // A letter brings the whole name one nearer at most.
      if row.distance - rest > limit { return nil }
    }
    return row.distance <= limit ? row.distance : nil
  }

  private func places(of letter: Unicode.Scalar) -> UInt128 {
    letter.isASCII ? plain[Int(letter.value)] : others.first { $0.letter == letter }?.places ?? 0
  }

  /// The distances of all beginnings of the name from what was added of the other one, as steps from each to the next.
  private struct Row {
    /// Of the whole name.
    private(set) var distance: Int
    /// Where the next is one more, and where it is one less.
    private var rises = UInt128.max
    private var falls: UInt128 = 0
    /// Where nothing was to be done for the letter added last.
    private var kept: UInt128 = 0
    /// Where that letter stands.
    private var before: UInt128 = 0
    private let last: UInt128

    init(_ count: Int) {
      distance = count
      last = count == 0 ? 0 : 1 << UInt128(count - 1)
    }

    /// Adds a letter that stands at some places of the name.
    mutating func add(_ places: UInt128) {
      let swapped = ((~kept & places) << 1) & before
      kept = (((places & rises) &+ rises) ^ rises) | places | falls | swapped
      let (more, less) = (falls | ~(kept | rises), kept & rises)
      if last == 0 || more & last != 0 { distance += 1 }
      if less & last != 0 { distance -= 1 }
      let next = more << 1 | 1
      rises = less << 1 | ~(kept | next)
      falls = next & kept
      before = places
    }
  }
}

extension String {
  /// Its letters, capitals made small.
  var smallLetters: [Unicode.Scalar] {
    isPlain ? utf8.map { Unicode.Scalar($0.small) } : Array(lowercased().unicodeScalars)
  }

  fileprivate var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension UInt8 {
  /// A plain capital made small.
  fileprivate var small: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self + 0x20 : self }
}
