import BuiltInRules
import CultureFormat
import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine

extension FuzzTarget {
  /// A user's file of rules and lexicons: read, applied, its examples run.
  static let rules = FuzzTarget("rules") { input in
    let file = SourceFile(name: "own.yaml", contents: input)
    let book = RuleBook(sources, own: [file])
    let rules = book.rules.filter(\.isSelectable)
    let judge = Judge(book: book, rules: rules, language: .estonian)
    for rule in rules {
      let examples = RuleExample.read(rule.node, of: rule.id)
      for example in examples { _ = ExampleRun(rule, in: book).outcome(of: example, .plain) }
    }
    let findings = judge.findings(book.yamlProblems) + judge.findings(book.problems, stage: .rules)
    return findings.filter { !file.hasPlaces($0) }.map { "\($0.rule) is outside" } + judgedFaults(judge)
  }

  /// The built-in rules that judge are left out: other targets try them.
  private static let sources: RuleBook.Sources = {
    var sources = BuiltInRules.sources
    sources.rules = sources.rules.filter { $0.node.value(of: "reports") != nil }
    return sources
  }()

  private static func judgedFaults(_ judge: Judge) -> [String] {
    let source = SourceFile(name: "a.yaml", contents: trialDocument)
    let findings = YAMLReader.read(source).documents.flatMap { document in
      let (culture, _) = CultureReader.read(
        document, format: judge.book.format, lexicons: judge.book.lexicons, detector: judge.book.detector)
      return judge.findings(in: culture)
    }
    return Judge.settled(findings).filter { !source.hasPlaces($0) }.map { "\($0.rule) is outside" }
  }

  /// A short document about which rules have something to say.
  static let trialDocument = Array("""
    organisation: Tallinn Bakery
    language: en
    vision: By 2030 fresh bread is easy to reach from every home.   # a remark
    mission: We bake the best bread and try to help.
    values:
      - name: Care
        behaviours: [We call back the same day., Excellent service]
      - Respect
    competencies: [Empathy, {name: Baking, behaviours: We bake.}]
    hr_processes: {recruitment: We hire the best people.}
    roles: [{name: Baker, competencies: [Baking, Bakeing]}]
    visionn: We help.

    """.utf8)
}
