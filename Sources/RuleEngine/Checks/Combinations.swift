import LocatedYAML

/// Holds where all of its checks find something; reports what the first of them found, no surer than
/// the least sure of them.
struct AllCheck: Check {
  static let name = "all"
  private let checks: [any Check]

  init?(_ options: inout CheckOptions) {
    guard let checks = options.listedChecks() else { return nil }
    self.checks = checks
  }

  var ownValues: Set<String> { checks.values }

  func problems(in subject: Subject) -> [Problem] {
    guard let first = checks.first?.problems(in: subject), !first.isEmpty else { return [] }
    var confidences: [Confidence?] = []
    for check in checks.dropFirst() {
      guard let problem = check.problems(in: subject).first else { return [] }
      confidences.append(problem.confidence)
    }
    return first.map { $0.atMost(confidences.compactMap { $0 }.min()) }
  }
}

/// Reports what any of its checks finds.
struct AnyCheck: Check {
  static let name = "any"
  private let checks: [any Check]

  init?(_ options: inout CheckOptions) {
    guard let checks = options.listedChecks() else { return nil }
    self.checks = checks
  }

  var ownValues: Set<String> { checks.values }

  func problems(in subject: Subject) -> [Problem] {
    checks.flatMap { $0.problems(in: subject) }
  }
}

/// Reports the subject where its check finds nothing.
struct NotCheck: Check {
  static let name = "not"
  private let check: any Check

  init?(_ options: inout CheckOptions) {
    guard let check = options.onlyCheck() else { return nil }
    self.check = check
  }

  func problems(in subject: Subject) -> [Problem] {
    check.problems(in: subject).isEmpty ? [Problem(confidence: check.confidenceInNone(in: subject))] : []
  }
}

extension Problem {
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
}
