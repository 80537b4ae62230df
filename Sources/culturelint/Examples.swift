import BuiltInRules
import Language
import RuleEngine

/// The examples of rules, wherever the rule comes from.
enum Examples {
  static func of(_ rule: Rule) -> [RuleExample] {
    let own = RuleExample.read(rule.node, of: rule.id)
    return own.isEmpty ? BuiltInRules.examples(of: rule) : own
  }

  /// Those in the reader's language; all where there are none.
  static func of(_ rule: Rule, in language: Language) -> [RuleExample] {
    let own = of(rule).filter { $0.text.contains("language: \(language.rawValue)\n") }
    return own.isEmpty ? of(rule) : own
  }
}
