/// How much of what is asked for holds; a number only where something was assessed and the run can be trusted.
public struct Score: Codable, Sendable, Equatable {
  /// 0…100; nil where there is no honest number.
  public let value: Int?
  /// Why there is none.
  public let whyNot: String?
  /// How much of the weight of all criteria was assessed, 0…1.
  public let assessed: Double
}

/// One thing that a good section has, and whether this one has it.
public struct Criterion: Codable, Sendable {
  public let id: String
  /// Of its section's criteria.
  public let weight: Double
  public let result: Result
  /// How much of it holds, 0…1; nil where it was not assessed.
  public let share: Double?
  /// How many parts were looked at.
  public let assessed: Int
  /// In how many of them it holds.
  public let held: Int
  /// What holds, or what does not.
  public let text: String
  public let rules: [String]
  /// Why it was not assessed.
  public let whyNot: String?

  /// How far the parts that a criterion looks at hold it.
  public enum Result: String, Codable, Sendable, CaseIterable {
    case holds, partly, lacks
    case notAssessed = "not-assessed"
  }
}
