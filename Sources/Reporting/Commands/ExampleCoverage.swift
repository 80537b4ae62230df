import Language
public import RuleEngine

/// What of its word lists and patterns the examples of a rule exercise, and what they do not.
public enum ExampleCoverage {
  /// A line for the word lists and one for the patterns, where the rule has such.
  public static func text(of rule: Rule, _ examples: [RuleExample], _ judge: Judge) -> String {
    let book = judge.book
    let passages = examples.flatMap(ExampleRun(rule, in: book).passages)
    let found = passages.flatMap(\.occurrences).reduce(into: EntrySet()) { $0.insert($1.entry) }
    let words = rule.terms.numbers.map { (name: book.lexicons.name(of: $0), isExercised: found.contains($0)) }
    let patterns = rule.topics.flatMap { book.grammar.lists(of: $0, in: passages) }
    return [(MessageName.testCoverage, words), (.testPatterns, patterns)].filter { !$0.1.isEmpty }.map { name, items in
      let missed = items.filter { !$0.isExercised }.map(\.name)
      let values = [
        "rule": rule.id, "found": String(items.count - missed.count), "count": String(items.count),
        "words": missed.joined(separator: ", "),
      ]
      return Terminal.escaped(judge.text(name, values)) + "\n"
    }.joined()
  }
}
