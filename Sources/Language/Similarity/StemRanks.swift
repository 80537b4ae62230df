import Places

/// Units as the numbers of their telling stems: the rarer a stem among all units, the smaller its number.
struct StemRanks {
  /// The numbers of each unit, ascending.
  let units: [[Int32]]

  init(_ units: [SimilarityUnit]) {
    // Sorting a few hundred numbers takes less time than hashing them.
    var stems: [Int32] = []
    var counts: [Int] = []
    for stem in units.flatMap(\.telling).sorted() {
      if stems.last == stem {
        counts[counts.count - 1] += 1
      } else {
        stems.append(stem)
        counts.append(1)
      }
    }
    var ranks = [Int32](repeating: 0, count: counts.count)
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    self.units = units.map { unit in unit.telling.map { stem in ranks[stems.endOfPrefix { $0 < stem }] }.sorted() }
  }
}
