/// How a ``Suppression`` is spelt.
enum SuppressionComment {
  /// What every comment to the program begins with.
  static let mark = "culturelint-"
  /// What stands between the mark and the scope.
  static let verb = "disable-"

  /// A whole comment, for one rule.
  static func text(_ scope: Suppression.Scope, _ rule: String, _ reason: String) -> String {
    "# \(mark)\(verb)\(scope.rawValue) \(rule) -- \(reason)"
  }
}
