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
  mutating func application() -> RuleApplication? {
    guard let node = reader.value("for") else { return nil }
    var selection = SelectorReader(vocabulary)
    let selectors = selection.selectors(node)
    reader.adopt(selection.problems)
    let names = (selectors ?? []).map(\.kind)
    let kinds = names.contains(nil) ? [] : names.compactMap { $0.flatMap(vocabulary.format.part) }
    let given = paths("given", kinds)
    let places = paths("at", kinds)
    let replacements = (reader.mapping("replace")?.node.pairs ?? []).map { (wrong: $0.key.text, right: $0.value.text) }
    guard let node = reader.required("check") else { return nil }
    var options = CheckOptions(
      reader: MappingReader(node, name: "check"), vocabulary: vocabulary, kinds: kinds, overrides: overrides)
    let check = options.onlyCheck()
    usedOverrides = options.usedOverrides
    reader.adopt(options.reader.problems)
    return check.map {
      RuleApplication(
        selectors: selectors, check: $0,
        given: given.isEmpty ? nil : FilledFields(paths: given, placeholders: vocabulary.placeholders.value),
        places: places, replacements: replacements, terms: options.terms, topics: options.topics)
    }
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
