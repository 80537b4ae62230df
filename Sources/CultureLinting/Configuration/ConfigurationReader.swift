import Language
import LocatedYAML
import RuleEngine

extension Configuration {
  /// Reads one configuration file; folders it extends are named, not read.
  ///
  /// - Returns: the configuration, what it extends besides a preset, and what is wrong with it.
  static func read(_ node: YAMLNode) -> (configuration: Configuration, extends: [YAMLNode], problems: [ReadingProblem]) {
    var reader = MappingReader(node)
    var configuration = Configuration()
    var folders: [YAMLNode] = []
    for node in reader.texts("extends") {
      if Preset(rawValue: node.text) != nil { configuration.presetNode = node } else { folders.append(node) }
    }
    let language = reader.choice("language", Dictionary(Language.known.map { ($0.rawValue, $0) }) { $1 })
    configuration.languageNode = language.flatMap { _ in reader.value("language") }
    configuration.excludeNodes = reader.texts("exclude")
    configuration.baseline = reader.text("baseline").flatMap { _ in reader.value("baseline") }
    configuration.ruleFolders = reader.texts("rule-folders")
    configuration.rules = settings(&reader)
    configuration.overrides = reader.list("overrides").map { override($0, &reader) }
    reader.finish()
    return (configuration, folders, reader.problems)
  }

  private static func override(_ node: YAMLNode, _ outer: inout MappingReader) -> Override {
    var reader = MappingReader(node, name: "overrides")
    if reader.value("files") == nil { _ = reader.required("files") }
    let override = Override(files: reader.texts("files").map(\.text), rules: settings(&reader), node: node)
    reader.finish()
    outer.adopt(reader.problems)
    return override
  }

  private static func settings(_ outer: inout MappingReader) -> [RuleSetting] {
    guard let reader = outer.mapping("rules") else { return [] }
    return reader.node.pairs.map { pair in
      if pair.value.kind == .mapping { return detailed(pair, &outer) }
      return RuleSetting(pattern: pair.key.text, level: level(pair.value, pair.key.text, &outer), options: [:], node: pair.key)
    }
  }

  /// `rule: {severity: warning, max: 40}`
  private static func detailed(_ pair: YAMLPair, _ outer: inout MappingReader) -> RuleSetting {
    var severity: RuleSetting.Level?
    if let node = pair.value.value(of: "severity") { severity = level(node, "severity", &outer) }
    let options = pair.value.pairs.filter { $0.key.text != "severity" }.map { ($0.key.text, $0.value) }
    return RuleSetting(pattern: pair.key.text, level: severity, options: Dictionary(options) { $1 }, node: pair.key)
  }

  /// A severity or `off`; YAML 1.1 would read `off` as a flag, here it is a word.
  private static func level(_ node: YAMLNode, _ name: String, _ outer: inout MappingReader) -> RuleSetting.Level? {
    if node.text == "off" || node.text == "false" { return .off }
    if let severity = Severity(rawValue: node.text) { return .severity(severity) }
    let known = Severity.allCases.map(\.rawValue) + ["off"]
    outer.report(.unknownValue(name: name, value: node.text, nearest: NearestName.find(node.text, among: known)), at: node)
    return nil
  }

  /// The settings of this configuration on top of another's.
  func extending(_ base: Configuration) -> Configuration {
    var merged = base
    merged.presetNode = presetNode ?? base.presetNode
    merged.rules += rules
    merged.overrides += overrides
    merged.excludeNodes += excludeNodes
    merged.languageNode = languageNode ?? base.languageNode
    merged.baseline = baseline ?? base.baseline
    merged.ruleFolders += ruleFolders
    return merged
  }

  /// What is wrong with the settings, given the rules that there are.
  func mistakes(in book: RuleBook) -> [ReadingProblem] {
    let ids = book.rules.map(\.id) + book.brokenRules
    let overridden = overrides.flatMap(\.rules)
    let unknown = (rules + overridden).filter { setting in !ids.contains(where: setting.matches) }.map { setting in
      let nearest = NearestName.find(setting.pattern, among: ids) ?? ""
      return ReadingProblem(.other(.unknownRule, values: ["name": setting.pattern, "nearest": nearest]), at: setting.node)
    }
    let fixed = (rules + overridden).filter { book.rule($0.pattern).map { !$0.isSelectable } ?? false }.map { setting in
      ReadingProblem(.other(.alwaysShown, values: ["name": setting.pattern]), at: setting.node)
    }
    let misplaced = overridden.filter { !$0.options.isEmpty }.map { setting in
      ReadingProblem(.other(.optionInOverride, values: ["name": setting.pattern]), at: setting.node)
    }
    return unknown + fixed + misplaced
  }
}
