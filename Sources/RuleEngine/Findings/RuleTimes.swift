/// How long each rule took.
public struct RuleTimes: Sendable {
  /// In nanoseconds, by the id of the rule.
  public private(set) var spent: [String: Int] = [:]
  private let now: @Sendable () -> Int

  /// - Parameter now: tells the time in nanoseconds.
  public init(_ now: @escaping @Sendable () -> Int) {
    self.now = now
  }

  /// Does something for a rule.
  mutating func measure<Result>(_ rule: Rule, _ body: () -> Result) -> Result {
    let start = now()
    let result = body()
    spent[rule.id, default: 0] += now() - start
    return result
  }

  /// Adds what another thread took.
  public mutating func add(_ other: RuleTimes) { spent.merge(other.spent, uniquingKeysWith: +) }
}

extension RuleTimes? {
  /// Does something for a rule, and takes its time where somebody asks; only then the rule is.
  mutating func measure<Result>(_ rule: @autoclosure () -> Rule, _ body: () -> Result) -> Result {
    guard self != nil else { return body() }
    return self?.measure(rule(), body) ?? body()
  }
}
