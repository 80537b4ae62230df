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
  mutating func read() -> Rule? {
    let header = header()
    let target = target()
    let application = if case .reading = target { RuleApplication?.none } else { application() }
    let texts = texts(application?.check, isReading: application == nil)
    // Examples are read by whoever runs them.
    _ = reader.value("examples")
    reader.finish()
    guard let header, let target, let texts, reader.problems.isEmpty else { return nil }
    return rule(header, target, Lazy(made: texts), Lazy(made: application))
  }

  /// A rule that is known to be right: its check and its texts are read when they are first asked for.
  ///
  /// - Returns: nil where even what every run needs is wrong.
  static func lazily(_ node: YAMLNode, vocabulary: CheckOptions.Vocabulary) -> Rule? {
    var reader = RuleReader(node, vocabulary: vocabulary)
    guard let header = reader.header(), let target = reader.target() else { return nil }
    let isReading = if case .reading = target { true } else { false }
    let texts = Lazy<Rule.Texts> {
      var reader = RuleReader(node, vocabulary: vocabulary)
      return reader.texts(nil, isReading: true) ?? Rule.Texts()
    }
    let application = isReading ? Lazy(made: nil) : Lazy<RuleApplication?> {
      var reader = RuleReader(node.unpacked, vocabulary: vocabulary)
      return reader.application()
    }
    return reader.rule(header, target, texts, application)
  }

  private func rule(
    _ header: Header, _ target: RuleTarget, _ texts: Lazy<Rule.Texts>, _ application: Lazy<RuleApplication?>
  ) -> Rule {
    Rule(
      id: header.id, severity: header.severity, fieldSeverities: header.fieldSeverities, confidence: header.confidence,
      preset: header.preset, target: target, source: header.source, serves: header.serves, node: reader.node,
      lazyTexts: texts, lazyApplication: application)
  }

  /// What every run needs to know of a rule.
  private struct Header {
    let id: String
    let severity: Severity
    let fieldSeverities: [String: Severity]
    let confidence: Confidence
    let preset: Preset
    let source: String
    let serves: [String]
  }

  private static let confidences = Dictionary(naming: Confidence.allCases)
  private static let presets = Dictionary(naming: Preset.allCases)
  private static let severities = Dictionary(naming: Severity.allCases)

  private mutating func header() -> Header? {
    let id = reader.requiredText("rule")
    let severities = severities()
    let confidence = reader.choice("confidence", Self.confidences) ?? .high
    let preset = reader.choice("preset", Self.presets) ?? .recommended
    let source = reader.text("source") ?? ""
    let serves = reader.texts("serves").map(\.text)
    return id.map {
      Header(
        id: $0, severity: severities.rule, fieldSeverities: severities.fields, confidence: confidence, preset: preset,
        source: source, serves: serves)
    }
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
