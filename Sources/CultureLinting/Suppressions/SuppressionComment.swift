/// How a ``Suppression`` is spelt.
enum SuppressionComment {
  /// What every comment to the program begins with.
  static let mark = "\(Tool.name)-"
  /// What stands between the mark and the scope.
  static let verb = "disable-"

  /// What divides the rules from the reason.
  static let dashes = "--"
  /// What the one who answers for it stands behind.
  static let owner = "owner:"
  /// What the last day on which it holds stands behind.
  static let until = "until:"

  /// A whole comment, for one rule.
  static func text(_ scope: Suppression.Scope, _ rule: String, _ reason: String) -> String {
    "# \(mark)\(verb)\(scope.rawValue) \(rule) \(dashes) \(reason)"
  }
}
