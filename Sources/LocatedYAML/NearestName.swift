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

  /// The known name that a mistyped one means beyond doubt: one letter away, or two in a long name, and no other is.
  public static func certain(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = wanted.count < 8 ? 1 : 2
    let near = Set(known).filter { distance(wanted, Array($0.lowercased())) <= limit }
    return wanted.count > 3 && near.count == 1 ? near.first : nil
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
