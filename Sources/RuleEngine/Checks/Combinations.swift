import Language
import LocatedYAML

/// Holds where all of its checks find something; reports what the first of them found, no surer than
/// the least sure of them.
struct AllCheck: Check {
  static let name = "all"
  private let checks: [any Check]
  /// The checks in the order in which they are asked.
  private let order: [Int]

  init?(_ options: inout CheckOptions) {
    guard let checks = options.listedChecks() else { return nil }
    self.checks = checks
    order = checks.byCost
  }

  var ownValues: Set<String> { checks.values }
  var isCostly: Bool { checks.contains(where: \.isCostly) }
  var neededEntries: EntrySet? { checks.lazy.compactMap(\.neededEntries).first }

  func problems(in subject: Subject) -> [Problem] {
    var first: [Problem] = []
    var confidences: [Confidence] = []
    for index in order {
      let problems = checks[index].problems(in: subject)
      guard let problem = problems.first else { return [] }
      if index == 0 { first = problems } else if let confidence = problem.confidence { confidences.append(confidence) }
    }
    return first.map { $0.atMost(confidences.min()) }
  }

  func finds(in subject: Subject) -> Bool { order.allSatisfy { checks[$0].finds(in: subject) } }

  func absence(in subject: Subject) -> Problem? { checks.absence(in: subject) }
}

/// Reports what any of its checks finds; what several find of the subject itself is one problem that lists all.
struct AnyCheck: Check {
  static let name = "any"
  private let checks: [any Check]
  /// The checks in the order in which they are asked where one is enough.
  private let order: [Int]

  init?(_ options: inout CheckOptions) {
    guard let checks = options.listedChecks() else { return nil }
    self.checks = checks
    order = checks.byCost
  }

  var ownValues: Set<String> { checks.values }
  var isCostly: Bool { checks.contains(where: \.isCostly) }

  var neededEntries: EntrySet? {
    let needed = checks.compactMap(\.neededEntries)
    guard needed.count == checks.count else { return nil }
    return needed.reduce(into: EntrySet()) { $0.formUnion($1) }
  }

  func problems(in subject: Subject) -> [Problem] {
    let found = checks.flatMap { $0.problems(in: subject) }
    let ofSubject = found.filter { $0.place == nil }
    guard let first = ofSubject.first, ofSubject.count > 1 else { return found }
    return [ofSubject.dropFirst().reduce(first) { $0.joined(with: $1) }] + found.filter { $0.place != nil }
  }

  func finds(in subject: Subject) -> Bool { order.contains { checks[$0].finds(in: subject) } }

  func absence(in subject: Subject) -> Problem? { checks.absence(in: subject) }
}

/// Reports the subject where its check finds nothing and that means something.
struct NotCheck: Check {
  static let name = "not"
  private let check: any Check

  init?(_ options: inout CheckOptions) {
    guard let check = options.onlyCheck() else { return nil }
    self.check = check
  }

  var ownValues: Set<String> { [check].values }
  var isCostly: Bool { check.isCostly }

  func problems(in subject: Subject) -> [Problem] {
    check.finds(in: subject) ? [] : [check.absence(in: subject)].compactMap { $0 }
  }
}

extension Problem {
  /// One problem that lists what both do, as sure as the surer one.
  fileprivate func joined(with other: Problem) -> Problem {
    var problem = self
    problem.values.merge(other.values) { $0.joined(with: $1) }
    problem.related += other.related
    if let own = confidence, let others = other.confidence { problem.confidence = max(own, others) } else { problem.confidence = nil }
    return problem
  }

  /// The same problem, no surer than that.
  fileprivate func atMost(_ confidence: Confidence?) -> Problem {
    var problem = self
    problem.confidence = [self.confidence, confidence].compactMap { $0 }.min()
    return problem
  }
}

extension [any Check] {
  fileprivate var values: Set<String> {
    reduce(into: []) { $0.formUnion(type(of: $1).values.union($1.ownValues)) }
  }

  /// The numbers of the checks, the costly ones last.
  fileprivate var byCost: [Int] { indices.filter { !self[$0].isCostly } + indices.filter { self[$0].isCostly } }

  /// What there is to say where none finds anything, as sure as the least sure of them.
  fileprivate func absence(in subject: Subject) -> Problem? {
    let absences = compactMap { $0.absence(in: subject) }
    guard absences.count == count else { return nil }
    return Problem(
      values: absences.reduce(into: [:]) { values, absence in values.merge(absence.values) { first, _ in first } },
      related: absences.flatMap(\.related), confidence: absences.compactMap(\.confidence).min())
  }
}
