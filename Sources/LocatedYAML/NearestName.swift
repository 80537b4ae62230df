/// The known name that a mistyped one most likely means.
public enum NearestName {
  /// Among more names than this nobody looks for a mistyped one.
  private static let most = 2000

  /// The nearest by edit distance, letter case aside: a third of the letters, and at least one, may differ. Of equally
  /// near ones the one that begins more alike, else the first. Where none is near enough, the shortest that ends in the
  /// name, as *kliendilubadus* does in *lubadus*; nil where none does.
  public static func find(_ name: String, among known: some Sequence<String>) -> String? {
    guard let wanted = Letters(name), known.underestimatedCount <= most else { return nil }
    var limit = max(1, wanted.count / 3)
    var nearest: (name: String, distance: Int, unlike: Int)?
    for name in known {
      guard let letters = Letters(name, near: wanted, limit: limit), let distance = wanted.distance(to: letters, limit: limit)
      else { continue }
      let found = (name: name, distance: distance, unlike: -wanted.shared(with: letters))
      if let nearest, (nearest.distance, nearest.unlike) <= (found.distance, found.unlike) { continue }
      nearest = found
      // What is further away need not be measured to the end.
      limit = distance
    }
    return nearest?.name ?? ending(in: name, among: known)
  }

  private static func ending(in name: String, among known: some Sequence<String>) -> String? {
    let end = name.lowercased()
    guard end.count > 4 else { return nil }
    return known.filter { $0.hasSuffix(end) }.min { $0.count < $1.count }
  }

  /// The known name that a mistyped one means beyond doubt: one letter away, or two in a long name, and no other is as
  /// near; or with a letter once that should be doubled, or the other way round.
  public static func certain(_ name: String, among known: some Sequence<String>) -> String? {
    guard let wanted = Letters(name), wanted.count > 3 else { return nil }
    let limit = wanted.count < 8 ? 1 : 2
    var near: [(name: String, letters: Letters, distance: Int)] = []
    for name in known where !near.contains(where: { $0.name == name }) {
      guard let letters = Letters(name, near: wanted, limit: limit) else { continue }
      if let distance = wanted.distance(to: letters, limit: limit) { near.append((name, letters, distance)) }
    }
    let least = near.map(\.distance).min()
    let nearest = near.filter { $0.distance == least }
    if nearest.count == 1 { return nearest.first?.name }
    let alike = nearest.filter { wanted.single == $0.letters.single }
    return alike.count == 1 ? alike.first?.name : nil
  }

  /// The known name that a name in several words contains, as *our values* does *values*; nil where none or more than
  /// one is in it.
  public static func contained(in name: String, among known: some Sequence<String>) -> String? {
    guard name.utf8.count <= Letters.longest else { return nil }
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count > 1 else { return nil }
    let known = Set(known.filter { $0.count > 3 })
    for length in (1...words.count).reversed() {
      let phrases = (0...words.count - length).map { words[$0..<$0 + length].joined(separator: "_") }
      let found = Set(phrases.filter(known.contains))
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    let near = Set(words.compactMap { certain($0, among: known) })
    return near.count == 1 ? near.first : nil
  }
}

/// A name as its small letters.
private struct Letters {
  private let scalars: [Unicode.Scalar]

  /// What is longer is no name that somebody mistyped.
  static let longest = 200

  var count: Int { scalars.count }

  /// nil for what is too long.
  init?(_ name: String) {
    guard name.utf8.count <= Self.longest else { return nil }
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    scalars = isPlain ? name.utf8.map(Self.small) : Array(name.lowercased().unicodeScalars)
  }

  private static func small(_ letter: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter ? letter + 0x20 : letter)
  }

  /// nil for what differs too much by its length alone.
  init?(_ name: String, near other: Letters, limit: Int) {
    // A letter takes up to four bytes.
    guard name.utf8.count >= other.count - limit, name.utf8.count <= 4 * (other.count + limit) else { return nil }
    self.init(name)
    guard abs(count - other.count) <= limit else { return nil }
  }

  /// The letters at the beginning that are the same.
  func shared(with other: Letters) -> Int { zip(scalars, other.scalars).prefix { $0 == $1 }.count }

  /// The letters with each that is doubled written once.
  var single: [Unicode.Scalar] {
    scalars.indices.filter { $0 == 0 || scalars[$0] != scalars[$0 - 1] }.map { scalars[$0] }
  }

  /// Insertions, deletions, replacements and swaps of neighbours; nil for more than the limit.
  func distance(to other: Letters, limit: Int) -> Int? {
    let head = shared(with: other)
    let shorter = min(count, other.count)
    let tail = zip(scalars.reversed(), other.scalars.reversed()).prefix { $0 == $1 }.count
    let same = min(head + tail, shorter)
    let left = scalars[head..<max(head, count - (same - head))]
    let right = other.scalars[head..<max(head, other.count - (same - head))]
    return Self.distance(Array(left), Array(right), limit)
  }

  /// - Parameter left: what is left without what both begin and end with.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ limit: Int) -> Int? {
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    var row = before
    for i in left.indices {
      row[0] = i + 1
      for j in right.indices {
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, before[j - 1] + 1) }
        row[j + 1] = cost
      }
      // A swap reaches two rows back.
      if min(row.min() ?? 0, above.min() ?? 0) > limit { return nil }
      (before, above, row) = (above, row, before)
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}
