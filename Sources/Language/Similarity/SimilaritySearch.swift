/// Goes through units in their order; each is compared with the first units of groups only.
struct SimilaritySearch {
  private var others: [Int: [SimilarTexts.Other]] = [:]
  private var index: StemIndex
  /// Short units by their roots.
  private var short: [[Int32]: [Int]] = [:]

  /// Up to so many units comparing each with each takes less time than to look for the rare stems.
  private static let few = 16

  init(_ units: [SimilarityUnit], threshold: Double) {
    let areFew = units.count <= Self.few
    index = StemIndex(threshold: threshold, comparesAll: areFew)
    let stems = areFew ? units.map(\.telling) : StemRanks(units).units
    for (number, unit) in units.enumerated() {
      if unit.isShort { addShort(number, units) } else { add(number, stems[number]) }
    }
  }

  /// How many pairs of units were compared stem by stem.
  var comparisons: Int { index.comparisons }

  /// In the order of their first units.
  var groups: [SimilarTexts.Group] {
    others.sorted { $0.key < $1.key }.map { SimilarTexts.Group(first: $0.key, others: $0.value) }
  }

  private mutating func add(_ number: Int, _ stems: [Int32]) {
    guard let (first, similarity) = index.earliest(stems) else { return index.add(number, stems) }
    others[first, default: []].append(SimilarTexts.Other(unit: number, similarity: similarity))
  }

  private mutating func addShort(_ number: Int, _ units: [SimilarityUnit]) {
    let unit = units[number]
    guard !unit.words.isEmpty else { return }
    let roots = unit.words.map(\.root)
    if let first = short[roots]?.first(where: { unit.hasWords(of: units[$0]) }) {
      others[first, default: []].append(SimilarTexts.Other(unit: number, similarity: 1))
    } else {
      short[roots, default: []].append(number)
    }
  }
}
