/// What some texts speak of, counted, so that a text can be taken out again without reading the others anew.
public struct CarriedMeanings: Sendable {
  /// How many units of the texts have each stem, and each label, by their numbers.
  private var stems, labels: [Int32]

  public init() {
    (stems, labels) = ([], [])
  }

  public mutating func add(_ reading: AlignmentReading) { count(reading, 1) }

  /// Takes out a text that was added.
  public mutating func remove(_ reading: AlignmentReading) { count(reading, -1) }

  func hasStem(_ stem: Int32) -> Bool { stem < stems.count && stems[Int(stem)] > 0 }

  /// Ascending.
  var labelNumbers: [Int] { labels.indices.filter { labels[$0] > 0 } }

  private mutating func count(_ reading: AlignmentReading, _ change: Int32) {
    for unit in reading.units {
      for stem in unit.meaning.stems { stems.add(change, at: Int(stem)) }
      for label in unit.labels { labels.add(change, at: label) }
    }
  }
}

extension [Int32] {
  fileprivate mutating func add(_ change: Int32, at index: Int) {
    if index >= count { append(contentsOf: repeatElement(0, count: index + 1 - count)) }
    self[index] += change
  }
}
