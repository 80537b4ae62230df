import Language
public import RuleEngine

/// The rules that can be chosen: a line a rule.
public enum RuleList {
  /// - Parameter judge: whose rules, in whose language.
  public static func text(_ judge: Judge) -> String {
    let rules = judge.book.rules.filter(\.isSelectable)
    let width = rules.map(\.id.count).max() ?? 0
    return rules.map { rule in
      let severity = judge.text(MessageName(rule.severity))
      return Terminal.escaped("\(rule.id.padded(to: width))  \(severity)  \(rule.texts.title[judge.language])") + "\n"
    }.joined()
  }
}
