/// The units of a statement beside those of another.
struct ComparedUnits {
  private let units, others: [AlignmentUnit]
  private let labels: AlignmentLabels
  /// How similar each unit is to each of the others, unit by unit.
  private let similarities: [Double]

  init(_ units: [AlignmentUnit], _ others: [AlignmentUnit], _ labels: AlignmentLabels) {
    self.init(units, others, labels, units.flatMap { unit in others.map { Self.similarity(unit, $0, labels) } })
  }

  private init(
    _ units: [AlignmentUnit], _ others: [AlignmentUnit], _ labels: AlignmentLabels, _ similarities: [Double]
  ) {
    (self.units, self.others, self.labels, self.similarities) = (units, others, labels, similarities)
  }

  /// The others beside the units: one is as similar to another as that to the one.
  var turned: ComparedUnits {
    let turned = others.indices.flatMap { other in units.indices.map { similarity($0, other) } }
    return ComparedUnits(others, units, labels, turned)
  }

  /// How much of the units the others answer, beyond what any text would.
  var answered: Double {
    let answers = units.indices.reduce(0.0) { $0 + (best($1)?.strength ?? 0) - units[$1].usual }
    return answers / (units.reduce(0) { $0 + $1.weight } + Self.calm)
  }

  /// What both speak of, the strongest first.
  var shared: [Alignment.Theme] {
    let pairs = units.indices.compactMap { unit -> (unit: AlignmentUnit, answer: AlignmentUnit, strength: Double)? in
      guard let best = best(unit), similarity(unit, best.answer) >= AlignmentLabels.close else { return nil }
      return (units[unit], others[best.answer], best.strength)
    }
    return pairs.sorted { $0.strength > $1.strength }.reduce(into: []) { themes, pair in
      let common = pair.unit.labels.first(where: pair.answer.labels.contains) ?? pair.unit.labels.first
      let id = common.map { labels[$0].theme } ?? pair.unit.text
      themes.add(id, pair.unit.text)
      themes.add(id, pair.answer.text)
    }
  }

  /// What only the units speak of, the weightiest first.
  var alone: [Alignment.Theme] {
    let carried = Set(others.flatMap(\.labels).map { labels[$0].theme })
    let alone = units.indices.filter { index in
      !units[index].labels.isEmpty && !units[index].labels.contains { carried.contains(labels[$0].theme) }
        && others.indices.allSatisfy { similarity(index, $0) < AlignmentLabels.near }
    }
    return alone.map { units[$0] }.sorted { $0.weight > $1.weight }.reduce(into: []) { themes, unit in
      if let label = unit.labels.first { themes.add(labels[label].theme, unit.text) }
    }
  }

  // MARK: similarity

  private static let calm = 1.0

  private func similarity(_ unit: Int, _ other: Int) -> Double { similarities[unit * others.count + other] }

  /// The first of the others that answer a unit most strongly.
  private func best(_ unit: Int) -> (answer: Int, strength: Double)? {
    var best: (answer: Int, strength: Double)?
    for other in others.indices {
      let similarity = similarity(unit, other)
      let strength = similarity == 0 ? 0 : similarity * (units[unit].weight * others[other].weight).squareRoot()
      if best.map({ $0.strength < strength }) ?? true { best = (other, strength) }
    }
    return best
  }

  private static func similarity(_ unit: AlignmentUnit, _ other: AlignmentUnit, _ labels: AlignmentLabels) -> Double {
    for stem in unit.meaning.stems where other.meaning.stems.contains(stem) { return 1 }
    var most = 0.0
    for own in unit.labels {
      for label in other.labels { most = max(most, labels.nearness(own, label)) }
    }
    return most
  }
}
