import CultureFormat
import Language
import LocatedYAML

/// Reads a rule of its YAML document.
struct RuleReader {
  var reader: MappingReader
  let vocabulary: CheckOptions.Vocabulary
  let overrides: [String: YAMLNode]
  var usedOverrides: Set<String> = []

  /// - Parameter overrides: options of the rule's checks that the configuration sets.
  init(_ node: YAMLNode, vocabulary: CheckOptions.Vocabulary, overrides: [String: YAMLNode] = [:]) {
    reader = MappingReader(node)
    self.vocabulary = vocabulary
    self.overrides = overrides
  }

  var problems: [ReadingProblem] { reader.problems }

  /// The rule; nil where something is wrong with it, which the problems say.
  ///
  /// - Parameter keeper: takes how it looks at a culture, as the build keeps it.
  mutating func read(_ keeper: AnswerKeeper? = nil) -> Rule? {
    let id = reader.requiredText("rule")
    let preset = preset()
    let details = details()
    let target = target()
    let application = if case .reading = target { RuleApplication?.none } else { application(keeper) }
    let texts = texts(application?.check, isReading: application == nil)
    // Examples are read by whoever runs them.
    _ = reader.value("examples")
    reader.finish()
    guard let id, let target, let texts, reader.problems.isEmpty else { return nil }
    let contents = ReadRule(node: reader.node, details: details, texts: texts, application: application)
    return Rule(id: id, preset: preset, target: target, contents: contents)
  }

  /// A rule of which everything was read at once.
  private struct ReadRule: RuleContents {
    let node: YAMLNode
    let details: Rule.Details
    let texts: Rule.Texts
    let application: RuleApplication?

    func readNode() -> YAMLNode { node }
    func readDetails() -> Rule.Details { details }
    func readTexts() -> Rule.Texts { texts }
    func readApplication() -> RuleApplication? { application }
    func readCoverage() -> RuleCoverage { application?.coverage ?? RuleCoverage() }
  }

  private static let confidences = Dictionary(naming: Confidence.allCases)
  private static let presets = Dictionary(naming: Preset.allCases)
  private static let severities = Dictionary(naming: Severity.allCases)

  private mutating func preset() -> Preset { reader.choice("preset", Self.presets) ?? .recommended }

  mutating func details() -> Rule.Details {
    let severities = severities()
    return Rule.Details(
      severity: severities.rule, fieldSeverities: severities.fields,
      confidence: reader.choice("confidence", Self.confidences) ?? .high, source: reader.text("source") ?? "",
      serves: reader.texts("serves").map(\.text))
  }

  /// One severity, or a map from field to severity with `rule` for the rest.
  private mutating func severities() -> (rule: Severity, fields: [String: Severity]) {
    let choices = Self.severities
    guard let node = reader.required("severity"), node.kind == .mapping else {
      return (reader.choice("severity", choices) ?? .warning, [:])
    }
    var map = MappingReader(node, name: "severity")
    let fields = map.keys.compactMap { key in map.choice(key, choices).map { (key, $0) } }
    let known = vocabulary.format.fieldNames + [Self.wholeRule]
    for pair in map.node.pairs where !known.contains(pair.key.text) {
      let nearest = NearestName.find(pair.key.text, among: known)
      map.report(.unknownKey(name: pair.key.text, nearest: nearest), at: pair.key)
    }
    reader.adopt(map.problems)
    let severities = Dictionary(fields) { $1 }
    return (severities[Self.wholeRule] ?? .warning, severities)
  }

  /// Under `severity`: the findings in no field of their own.
  private static let wholeRule = "rule"
}

extension Dictionary where Key == String, Value: RawRepresentable, Value.RawValue == String {
  /// Values by the name that files give them.
  init(naming values: [Value]) {
    self.init(values.map { ($0.rawValue, $0) }) { first, _ in first }
  }
}
