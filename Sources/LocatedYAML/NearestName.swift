/// The known name that a mistyped one most likely means.
public enum NearestName {
  /// Among more names than this nobody looks for a mistyped one.
  private static let most = 2000

  /// The nearest by edit distance, letter case aside: a third of the letters, and at least one, may differ. Of equally
  /// near ones the one that begins more alike, else the first. Where none is near enough, the shortest that ends in the
  /// name, as *kliendilubadus* does in *lubadus*; nil where none does.
  public static func find(_ name: String, among known: some Sequence<String>) -> String? {
    guard known.underestimatedCount <= most, let measure = EditDistance(from: name) else { return nil }
    var limit = max(1, measure.letters.count / 3)
    var nearest: (name: String, distance: Int, unlike: Int)?
    for name in known {
      guard let distance = measure.distance(to: name, limit: limit) else { continue }
      let shared = zip(measure.letters, name.smallLetters).prefix { $0 == $1 }.count
      let found = (name: name, distance: distance, unlike: -shared)
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
    guard let measure = EditDistance(from: name), measure.letters.count > 3 else { return nil }
    let limit = measure.letters.count < 8 ? 1 : 2
    var near: [(name: String, distance: Int)] = []
    for name in known {
      guard let distance = measure.distance(to: name, limit: limit) else { continue }
      if !near.contains(where: { $0.name == name }) { near.append((name, distance)) }
    }
    let least = near.map(\.distance).min()
    let nearest = near.filter { $0.distance == least }
    if nearest.count <= 1 { return nearest.first?.name }
    let alike = nearest.filter { single(measure.letters) == single($0.name.smallLetters) }
    return alike.count == 1 ? alike.first?.name : nil
  }

  /// The letters with each that is doubled written once.
  private static func single(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }.map { letters[$0] }
  }

  /// The known name that a name in several words contains, as *our values* does *values*; nil where none or more than
  /// one is in it.
  public static func contained(in name: String, among known: some Sequence<String>) -> String? {
    guard name.unicodeScalars.count <= EditDistance.longest else { return nil }
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
