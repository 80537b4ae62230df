import LocatedYAML
import Places
import RuleEngine

/// The suppressions of a run, applied to its findings.
struct SuppressionSet {
  private let suppressions: [Suppression]
  private let places: SuppressionPlaces
  private let today: Day
  /// What is wrong with the comments themselves.
  private let problems: [ReadingProblem]

  init(_ readers: [SuppressionReader], today: Day) {
    suppressions = readers.flatMap(\.suppressions)
    places = SuppressionPlaces(suppressions)
    problems = readers.flatMap(\.problems)
    self.today = today
  }

  /// The findings that stay, those that pass, and what is wrong with the suppressions.
  ///
  /// - Parameters:
  ///   - applied: the ids of the rules that ran in a file; suppressions of others may be of use another time.
  ///   - mayRemove: whether the run saw all that a comment in a file could be for.
  func apply(
    to findings: [Finding], applied: (_ file: String) -> Set<String>, mayRemove: (_ file: String) -> Bool
  ) -> (
    kept: [Finding], suppressed: [SuppressedFinding], problems: [ReadingProblem]
  ) {
    guard !suppressions.isEmpty || !problems.isEmpty else { return (findings, [], []) }
    var kept: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    var used: Set<Use> = []
    for finding in findings {
      let covering = places.indices(near: finding).filter { suppressions[$0].covers(finding, on: today) }
      for index in covering {
        for rule in suppressions[index].rules where rule.matches(finding.rule) {
          used.insert(Use(suppression: index, rule: rule.text))
        }
      }
      if let first = covering.first {
        suppressed.append(.init(finding: finding, suppression: suppressions[first]))
      } else {
        kept.append(finding)
      }
    }
    return (kept, suppressed, problems + expired + unused(used, applied, mayRemove))
  }

  private struct Use: Hashable {
    let suppression: Int
    let rule: String
  }

  private var expired: [ReadingProblem] {
    suppressions.filter { $0.isExpired(on: today) }.map { suppression in
      let values = [
        "name": suppression.rules.map(\.text).joined(separator: ", "), "until": suppression.until?.description ?? "",
        "owner": suppression.owner ?? "",
      ]
      return ReadingProblem(.other(.expired, values: values), at: suppression.location)
    }
  }

  private func unused(
    _ used: Set<Use>, _ applied: (_ file: String) -> Set<String>, _ mayRemove: (_ file: String) -> Bool
  ) -> [ReadingProblem] {
    suppressions.enumerated().filter { !$0.element.isExpired(on: today) }.flatMap { index, suppression in
      let file = suppression.location.file
      let applied = applied(file)
      let idle = suppression.rules.filter { rule in
        applied.contains(where: rule.matches) && !used.contains(Use(suppression: index, rule: rule.text))
      }
      // A comment that does nothing at all can go.
      let isIdle = suppression.isUnderstood && idle.count == suppression.rules.count && mayRemove(file)
      return idle.map {
        ReadingProblem(
          .other(.unused, values: ["name": $0.text]), at: suppression.location, replacement: isIdle ? "" : nil)
      }
    }
  }
}
