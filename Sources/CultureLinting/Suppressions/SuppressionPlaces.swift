import Places
import RuleEngine

/// Suppressions by where they hold, so that a finding is held only against those near it.
struct SuppressionPlaces {
  private var byLine: [Place: [Int]] = [:]
  /// Those for several lines.
  private var wide: [String: [Int]] = [:]

  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  init(_ suppressions: [Suppression]) {
    for (index, suppression) in suppressions.enumerated() {
      let file = suppression.location.file
      if suppression.lines.count == 1 {
        byLine[Place(file: file, line: suppression.lines.lowerBound), default: []].append(index)
      } else {
        wide[file, default: []].append(index)
      }
    }
  }

  /// The numbers of those that may let a finding pass, in order.
  func indices(near finding: Finding) -> [Int] {
    let location = finding.location
    let own = byLine[Place(file: location.file, line: location.range.start.line)] ?? []
    return (own + (wide[location.file] ?? [])).sorted()
  }
}
