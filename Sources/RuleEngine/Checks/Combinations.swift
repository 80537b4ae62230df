import LocatedYAML

/// Holds where all of its checks find something; reports what the first of them found.
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
    return checks.dropFirst().allSatisfy { !$0.problems(in: subject).isEmpty } ? first : []
  }

  func nearMisses(in subject: Subject) -> [Problem] { checks.flatMap { $0.nearMisses(in: subject) } }
  func canTell(in subject: Subject) -> Bool { checks.allSatisfy { $0.canTell(in: subject) } }
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

  func nearMisses(in subject: Subject) -> [Problem] { checks.flatMap { $0.nearMisses(in: subject) } }
  func canTell(in subject: Subject) -> Bool { checks.allSatisfy { $0.canTell(in: subject) } }
}

/// Reports the subject where its check finds nothing; a near miss is told as a related place, with its doubt.
struct NotCheck: Check {
  static let name = "not"
  private let check: any Check

  init?(_ options: inout CheckOptions) {
    guard let check = options.onlyCheck() else { return nil }
    self.check = check
  }

  var ownValues: Set<String> { [check].values }

  func problems(in subject: Subject) -> [Problem] {
    guard check.canTell(in: subject), check.problems(in: subject).isEmpty else { return [] }
    let miss = check.nearMisses(in: subject).first
    let related = [miss?.place].compactMap { $0 }
    return [Problem(values: miss?.values ?? [:], related: related, confidence: miss?.confidence)]
  }
}

extension [any Check] {
  fileprivate var values: Set<String> {
    reduce(into: []) { $0.formUnion(type(of: $1).values.union($1.ownValues)) }
  }
}
