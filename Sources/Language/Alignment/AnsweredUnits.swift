/// The units of a statement, and how those of another answer them.
struct AnsweredUnits {
  private let units, others: [AlignmentUnit]
  private let labels: AlignmentLabels
  private var answers: [Answer]

  /// How the others answer a unit.
  private struct Answer {
    /// The first of those that answer it most strongly; nil where there is none.
    var other: Int?
    var strength = 0.0
    /// Of the unit and that other.
    var similarity = 0.0
    /// Of the unit and any of the others, the greatest.
    var closest = 0.0
  }

  private init(_ units: [AlignmentUnit], by others: [AlignmentUnit], _ labels: AlignmentLabels) {
    (self.units, self.others, self.labels) = (units, others, labels)
    answers = Array(repeating: Answer(), count: units.count)
  }

  /// Each of two statements, answered by the other; every pair of units is looked at once, and none is kept.
  static func compare(
    _ first: [AlignmentUnit], _ second: [AlignmentUnit], _ labels: AlignmentLabels
  ) -> (first: AnsweredUnits, second: AnsweredUnits) {
    var compared = (first: AnsweredUnits(first, by: second, labels), second: AnsweredUnits(second, by: first, labels))
    for left in first.indices {
      for right in second.indices {
        let similarity = similarity(first[left], second[right], labels)
        let weight = similarity == 0 ? 0 : (first[left].weight * second[right].weight).squareRoot()
        compared.first.take(right, similarity, similarity * weight, of: left)
        compared.second.take(left, similarity, similarity * weight, of: right)
      }
    }
    return compared
  }

  /// Takes note of another unit.
  private mutating func take(_ other: Int, _ similarity: Double, _ strength: Double, of unit: Int) {
    answers[unit].closest = max(answers[unit].closest, similarity)
    guard answers[unit].other == nil || answers[unit].strength < strength else { return }
    (answers[unit].other, answers[unit].strength, answers[unit].similarity) = (other, strength, similarity)
  }

  private static func similarity(_ unit: AlignmentUnit, _ other: AlignmentUnit, _ labels: AlignmentLabels) -> Double {
    for stem in unit.meaning.stems where other.meaning.stems.contains(stem) { return 1 }
    var most = 0.0
    for own in unit.labels {
      for label in other.labels { most = max(most, labels.nearness(own, label)) }
    }
    return most
  }

  // MARK: what the answers tell

  private static let calm = 1.0

  /// How much of the units the others answer, beyond what any text would.
  var share: Double {
    let answered = units.indices.reduce(0.0) { $0 + answers[$1].strength - units[$1].usual }
    return answered / (units.reduce(0) { $0 + $1.weight } + Self.calm)
  }

  /// What both speak of, the strongest first.
  var shared: [Alignment.Theme] {
    let pairs = units.indices.compactMap { unit -> (unit: AlignmentUnit, answer: AlignmentUnit, strength: Double)? in
      guard let other = answers[unit].other, answers[unit].similarity >= AlignmentLabels.close else { return nil }
      return (units[unit], others[other], answers[unit].strength)
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
    let alone = units.indices.filter { unit in
      !units[unit].labels.isEmpty && !units[unit].labels.contains { carried.contains(labels[$0].theme) }
        && answers[unit].closest < AlignmentLabels.near
    }
    return alone.map { units[$0] }.sorted { $0.weight > $1.weight }.reduce(into: []) { themes, unit in
      if let label = unit.labels.first { themes.add(labels[label].theme, unit.text) }
    }
  }
}
