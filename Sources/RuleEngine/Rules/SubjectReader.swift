import CultureFormat
import LocatedYAML

/// What a rule looks at.
extension RuleReader {
  /// What it looks at, as far as that can be told without reading the rest.
  mutating func target() -> RuleTarget? {
    let reports = reader.texts("reports")
    if !reports.isEmpty { return .reading(reports.compactMap { report($0) }) }
    return reader.required("for").map { SelectorReader(vocabulary).target($0) }
  }

  /// How it looks at a culture; nil for what only words what reading finds, and where something is wrong.
  ///
  /// - Parameter keeper: takes all of it, as the build keeps it.
  mutating func application(_ keeper: AnswerKeeper? = nil) -> RuleApplication? {
    guard let node = reader.value("for") else { return nil }
    var selection = SelectorReader(vocabulary)
    let selectors = selection.selectors(node)
    reader.adopt(selection.problems)
    let subjects = subjects(selectors)
    keeper?.keep(subjects)
    guard let node = reader.required("check") else { return nil }
    var options = CheckOptions(
      reader: MappingReader(node, name: "check"), vocabulary: vocabulary, kinds: subjects.kinds, overrides: overrides,
      keeper: keeper)
    let check = options.onlyCheck()
    usedOverrides = options.usedOverrides
    reader.adopt(options.problems)
    return check.map {
      RuleApplication(subjects, $0, vocabulary, coverage: RuleCoverage(terms: options.terms, topics: options.topics))
    }
  }

  private mutating func subjects(_ selectors: [PartSelector]?) -> RuleSubjects {
    let kinds = vocabulary.format.parts(named: RuleSubjects.kinds(of: selectors))
    let replacements = (reader.mapping("replace")?.node.pairs ?? []).map { [$0.key.text, $0.value.text] }
    return RuleSubjects(
      selectors: selectors, given: paths("given", kinds), places: paths("at", kinds), replacements: replacements)
  }

  private mutating func paths(_ key: String, _ kinds: [Format.PartKind]) -> [PartPath] {
    let paths = PathChecker(format: vocabulary.format)
    return reader.texts(key).map { paths.path($0, under: key, from: kinds, &reader) }
  }

  private mutating func report(_ node: YAMLNode) -> RuleTarget.Report? {
    let parts = node.text.split(separator: ".", maxSplits: 1).map(String.init)
    let known = ReadingProblem.Name.allCases.map(\.rawValue) + YAMLProblem.Name.allCases.map(\.rawValue)
    if parts.count == 2, let stage = ReadingStage(rawValue: parts[0]), known.contains(parts[1]) {
      return RuleTarget.Report(stage: stage, problem: parts[1])
    }
    let names = ReadingStage.allCases.flatMap { stage in known.map { "\(stage.rawValue).\($0)" } }
    let nearest = NearestName.find(node.text, among: names)
    reader.report(.unknownValue(name: "reports", value: node.text, nearest: nearest), at: node)
    return nil
  }
}
