/// The known name that a mistyped one most likely means.
public enum NearestName {
  /// The nearest by edit distance, letter case aside; nil where none is near enough: a third of the
  /// letters, and at least one, may differ. Of equally near ones the one that begins more alike, else the first.
  public static func find(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = max(1, wanted.count / 3)
    let candidates = known.map { name -> (name: String, distance: Int, unlike: Int) in
      let letters = Array(name.lowercased())
      return (name, distance(wanted, letters), -zip(wanted, letters).prefix { $0 == $1 }.count)
    }
    let best = candidates.min { ($0.distance, $0.unlike) < ($1.distance, $1.unlike) }
    return best.flatMap { $0.distance <= limit ? $0.name : nil }
  }

  /// The known name that a mistyped one means beyond doubt: one letter away, or two in a long name, and no other is as
  /// near; or with a letter once that should be doubled, or the other way round.
  public static func certain(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = wanted.count < 8 ? 1 : 2
    guard wanted.count > 3 else { return nil }
    let distances = Set(known).map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
    let near = distances.filter { $0.distance <= limit }
    let nearest = near.filter { $0.distance == near.map(\.distance).min() }
    if nearest.count == 1 { return nearest.first?.name }
    let alike = nearest.filter { single(wanted) == single(Array($0.name.lowercased())) }
    return alike.count == 1 ? alike.first?.name : nil
  }

  /// The known name that a name in several words contains, as *our values* does *values*; nil where none or more than
  /// one is in it.
  public static func contained(in name: String, among known: some Sequence<String>) -> String? {
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

  /// The letters with each that is doubled written once.
  private static func single(_ letters: [Character]) -> [Character] {
    letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }.map { letters[$0] }
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above[right.count]
  }
}
