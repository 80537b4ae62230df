import Language
import LocatedYAML
import Places
public import RuleEngine

/// How rules do on their own examples, for whoever writes rules.
public struct ExampleReport {
  /// Whether every rule finds what its examples promise, and each has an example of what it finds.
  public var allPass: Bool { failures.isEmpty }

  private let failures: [String]
  private let exampleCount: Int
  private let ruleCount: Int
  private let judge: Judge

  /// - Parameter judge: whose book the rules are of, and in whose language it is told.
  public init(_ rules: [Rule], _ judge: Judge, examples: (Rule) -> [RuleExample]) {
    self.judge = judge
    let tried = rules.map { rule in (rule: rule, examples: examples(rule)) }
    ruleCount = rules.count
    exampleCount = tried.map(\.examples.count).reduce(0, +)
    failures = tried.flatMap { Self.failures(of: $0.rule, $0.examples, judge) }
  }

  /// A line for each example that fails, or one that all pass.
  public var text: String {
    let passed = judge.text(.testPassed, ["count": String(exampleCount), "rules": String(ruleCount)])
    return (allPass ? [passed] : failures).map { Terminal.escaped($0) + "\n" }.joined()
  }

  private static func failures(of rule: Rule, _ examples: [RuleExample], _ judge: Judge) -> [String] {
    let run = ExampleRun(rule, in: judge.book)
    let failures = examples.flatMap { example in
      ExampleRun.Variant.allCases.filter { !run.passes(example, $0) }.map { failure(of: example, $0, run, judge) }
    }
    return failures + (examples.contains(where: \.isBad) ? [] : [judge.text(.testNoExample, ["rule": rule.id])])
  }

  private static func failure(
    of example: RuleExample, _ variant: ExampleRun.Variant, _ run: ExampleRun, _ judge: Judge
  ) -> String {
    let outcome = run.outcome(of: example, variant)
    let values = [
      "rule": example.rule, "variant": variant.message.map { judge.text($0) } ?? "",
      "found": list(outcome.found, judge), "expected": list(example.expected, judge),
    ]
    let hasNoMark = example.isBad && example.expected.isEmpty
    let message: MessageName = !outcome.isReadable ? .testUnreadable : hasNoMark ? .testNoMark : .testFailed
    let location = example.node.location
    return "\(location.file):\(location.range.start.line): \(judge.text(message, values))"
  }

  private static func list(_ findings: [RuleExample.Expectation], _ judge: Judge) -> String {
    if findings.isEmpty { return judge.text(.testNothing) }
    return findings.map { "\($0.line): “\($0.words)”" }.joined(separator: ", ")
  }
}

extension ExampleRun.Variant {
  /// What is said of the disguise; nil for none.
  fileprivate var message: MessageName? {
    switch self {
    case .plain: nil
    case .carriageReturns: .testCarriageReturns
    case .commentOnTop: .testCommentOnTop
    case .emojiBefore: .testEmojiBefore
    }
  }
}
