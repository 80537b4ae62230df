import CultureFormat
import Language
import LocatedYAML

/// Reads a rule of its YAML document.
struct RuleReader {
  private var reader: MappingReader
  private let vocabulary: CheckOptions.Vocabulary
  private let overrides: [String: YAMLNode]
  private(set) var usedOverrides: Set<String> = []

  /// - Parameter overrides: options of the rule's checks that the configuration sets.
  init(_ node: YAMLNode, vocabulary: CheckOptions.Vocabulary, overrides: [String: YAMLNode] = [:]) {
    reader = MappingReader(node)
    self.vocabulary = vocabulary
    self.overrides = overrides
  }

  var problems: [ReadingProblem] { reader.problems }

  /// The rule; nil where something is wrong with it, which the problems say.
  mutating func read() -> Rule? {
    let id = reader.requiredText("rule")
    let preset = preset()
    let details = details()
    let target = target()
    let application = if case .reading = target { RuleApplication?.none } else { application() }
    let texts = texts(application?.check, isReading: application == nil)
    // Examples are read by whoever runs them.
    _ = reader.value("examples")
    reader.finish()
    guard let id, let target, let texts, reader.problems.isEmpty else { return nil }
    return Rule(
      id: id, preset: preset, target: target, node: reader.node, details: Lazy(made: details), texts: Lazy(made: texts),
      application: Lazy(made: application))
  }

  /// A rule that is known to be right: what few runs need of it is read when it is first asked for.
  ///
  /// - Returns: nil where even what every run needs is wrong.
  static func lazily(_ node: YAMLNode, vocabulary: CheckOptions.Vocabulary) -> Rule? {
    var reader = RuleReader(node, vocabulary: vocabulary)
    guard let id = reader.reader.requiredText("rule"), let target = reader.target() else { return nil }
    let isReading = if case .reading = target { true } else { false }
    let later = { @Sendable in RuleReader(node, vocabulary: vocabulary) }
    let details = Lazy<Rule.Details> {
      var reader = later()
      return reader.details()
    }
    let texts = Lazy<Rule.Texts> {
      var reader = later()
      return reader.texts(nil, isReading: true) ?? Rule.Texts()
    }
    let application = isReading ? Lazy(made: nil) : Lazy<RuleApplication?> {
      var reader = RuleReader(node.unpacked, vocabulary: vocabulary)
      return reader.application()
    }
    return Rule(
      id: id, preset: reader.preset(), target: target, node: node, details: details, texts: texts,
      application: application)
  }

  private static let confidences = Dictionary(naming: Confidence.allCases)
  private static let presets = Dictionary(naming: Preset.allCases)
  private static let severities = Dictionary(naming: Severity.allCases)

  private mutating func preset() -> Preset { reader.choice("preset", Self.presets) ?? .recommended }

  private mutating func details() -> Rule.Details {
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

  // MARK: what it looks at

  private mutating func target() -> RuleTarget? {
    let reports = reader.texts("reports")
    if !reports.isEmpty { return .reading(reports.compactMap { report($0) }) }
    return reader.required("for").map { SelectorReader(vocabulary).target($0) }
  }

  private mutating func application() -> RuleApplication? {
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
    reader.texts(key).map { node in
      let path = PartPath(node.text)
      if let end = PathChecker(format: vocabulary.format).deadEnd(of: path, from: kinds) {
        let nearest = NearestName.find(end.step, among: end.known)
        reader.report(.unknownValue(name: key, value: end.step, nearest: nearest), at: node)
      }
      return path
    }
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

  // MARK: texts

  /// - Parameters:
  ///   - check: says what messages may name.
  ///   - isReading: whether they may name anything, as in what reading finds.
  private mutating func texts(_ check: (any Check)?, isReading: Bool) -> Rule.Texts? {
    let title = LocalizedText.read("title", &reader)
    let messages = messages()
    let message = LocalizedText.read("message", &reader)
    let doubt = LocalizedText.read("doubt", &reader, isRequired: false)
    let why = LocalizedText.read("why", &reader)
    let how = LocalizedText.read("how", &reader)
    let pattern = LocalizedText.read("pattern", &reader, isRequired: false)
    let ask = LocalizedText.read("ask", &reader, isRequired: false)
    let certainty = LocalizedText.read("certainty", &reader, isRequired: false)
    let related = LocalizedText.read("related", &reader, isRequired: false)
    guard let title, let message, let why, let how else { return nil }
    if !isReading, let check {
      let known = type(of: check).values.union(["name", "text"]).union(check.ownValues)
      checkPlaceholders([message, doubt, related].compactMap { $0 }, known)
    }
    checkPlaceholders([title, why, how, pattern, ask, certainty].compactMap { $0 }, [])
    return Rule.Texts(
      title: title, message: message, messages: messages, doubt: doubt, why: why, how: how, pattern: pattern,
      ask: ask, certainty: certainty, related: related)
  }

  private mutating func messages() -> [String: LocalizedText] {
    guard var map = reader.mapping("messages") else { return [:] }
    let pairs = map.keys.compactMap { key in LocalizedText.read(key, &map).map { (key, $0) } }
    reader.adopt(map.problems)
    return Dictionary(pairs) { $1 }
  }

  private mutating func checkPlaceholders(_ texts: [LocalizedText], _ known: Set<String>) {
    for name in Set(texts.flatMap(\.placeholders)).subtracting(known).sorted() {
      let nearest = NearestName.find(name, among: known.sorted()) ?? ""
      reader.report(.other(.unknownPlaceholder, values: ["name": name, "nearest": nearest]), at: reader.value("message") ?? reader.node)
    }
  }
}

extension Dictionary where Key == String, Value: RawRepresentable, Value.RawValue == String {
  /// Values by the name that files give them.
  init(naming values: [Value]) {
    self.init(values.map { ($0.rawValue, $0) }) { first, _ in first }
  }
}
