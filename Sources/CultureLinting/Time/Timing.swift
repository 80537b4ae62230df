public import RuleEngine

/// Tells the time in nanoseconds, from whatever moment on.
public typealias RunClock = @Sendable () -> Int

/// Where the time of a run went, in nanoseconds; that of all threads together.
public struct Timing: Sendable {
  /// Configuration, rules and word lists.
  public private(set) var settingUp = 0
  /// Finding files, and reading them as YAML and as cultures.
  public private(set) var reading = 0
  /// Each rule, reading it among that.
  public internal(set) var rules: RuleTimes
  private let now: RunClock

  init(_ now: @escaping RunClock) {
    self.now = now
    rules = RuleTimes(now)
  }

  /// Counts what has passed since setting up began.
  mutating func endSettingUp(since start: Int) { settingUp += now() - start }

  /// Counts what has passed since a reading began; nothing where nobody asked when it did.
  mutating func endReading(since start: Int?) {
    if let start { reading += now() - start }
  }

  /// Adds what another thread took.
  mutating func add(_ other: Timing) {
    settingUp += other.settingUp
    reading += other.reading
    rules.add(other.rules)
  }
}
