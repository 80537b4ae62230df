import Language
import LocatedYAML
import Places
public import RuleEngine

/// A rule in words: what its file says of it, its check as it is written there, and examples.
public struct RuleExplanation {
  private let rule: Rule
  private let examples: [RuleExample]
  private let judge: Judge

  /// - Parameters:
  ///   - examples: those of the rule; of several languages the reader's are shown.
  ///   - judge: in whose language and texts it is told.
  public init(_ rule: Rule, _ examples: [RuleExample], _ judge: Judge) {
    self.rule = rule
    self.examples = examples
    self.judge = judge
  }

  /// Ends in a line break.
  public var text: String {
    let head = ["\(rule.id): \(rule.texts.title[judge.language])", ""]
    let lines = head + said.map { "  \(judge.text($0.name)): \($0.text)" } + check + shown.flatMap(lines)
    return lines.map { Terminal.escaped($0) + "\n" }.joined()
  }

  /// What the rule says of itself, each with its word.
  private var said: [(name: MessageName, text: String)] {
    let texts = rule.texts
    let more: [(MessageName, LocalizedText?)] = [
      (.why, texts.why), (.how, texts.how), (.pattern, texts.pattern), (.ask, texts.ask), (.certainty, texts.certainty),
    ]
    let origin = [(MessageName.serves, rule.serves.joined(separator: ", ")), (.source, rule.source)]
    return [(.severity, judge.text(MessageName(rule.severity)))]
      + more.compactMap { name, text in text.map { (name, $0[judge.language]) } } + origin.filter { !$0.1.isEmpty }
  }

  private var check: [String] {
    guard let check = rule.node.value(of: "check") else { return [] }
    let lines = (check.range.start.line...check.range.end.line).map(check.tree.source.line)
    return block(.check, lines)
  }

  /// The examples in the reader's language; all where there are none.
  private var shown: [RuleExample] {
    let own = examples.filter { $0.isStated(in: judge.language) }
    return own.isEmpty ? examples : own
  }

  private func lines(of example: RuleExample) -> [String] {
    block(example.isBad ? .bad : .good, example.text.split(separator: "\n").map(String.init))
  }

  private func block(_ title: MessageName, _ lines: [String]) -> [String] {
    ["", "  \(judge.text(title)):"] + lines.map { "    \($0)" }
  }
}
