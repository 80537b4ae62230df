/// Units as the numbers of their telling stems: the rarer a stem among all units, the smaller its number.
struct StemRanks {
  /// The numbers of each unit, ascending.
  let units: [[Int]]

  init(_ units: [SimilarityUnit]) {
    var numbers: [Int: Int] = [:]
    var counts: [Int] = []
    for stem in units.lazy.flatMap(\.telling) {
      let number = numbers[stem] ?? counts.count
      if number == counts.count { counts.append(0) }
      numbers[stem] = number
      counts[number] += 1
    }
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    var ranks = counts
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    self.units = units.map { unit in unit.telling.compactMap { numbers[$0].map { ranks[$0] } }.sorted() }
  }
}
