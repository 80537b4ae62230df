/// What a rule file may name, besides what the format and the lexicons have.
public enum RuleVocabulary {
  /// Every kind of check.
  public static var checks: [String] { CheckKinds.all.map { $0.name } }
  /// The kinds of check that hold a list of checks, and those that hold one.
  public static let checksOfChecks = (lists: [AllCheck.name, AnyCheck.name], single: [NotCheck.name])
  /// What `for` may say beside a kind of part.
  public static var subjects: [String] { SelectorReader.subjects }
}
