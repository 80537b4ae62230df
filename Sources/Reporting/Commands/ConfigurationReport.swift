public import CultureLinting
import Language
import LocatedYAML
import Places
public import RuleEngine

/// A resolved configuration as YAML, which a configuration file may hold, with the origin of each setting as a comment.
public struct ConfigurationReport {
  private let configuration: ResolvedConfiguration
  private let judge: Judge

  /// - Parameter judge: whose language and texts the comments are in.
  public init(_ configuration: ResolvedConfiguration, _ judge: Judge) {
    self.configuration = configuration
    self.judge = judge
  }

  /// Ends in a line break.
  public var text: String {
    let settings = [
      line("extends: \(configuration.preset.value.rawValue)", configuration.preset.origin),
      line("language: \(configuration.language.value.rawValue)", configuration.language.origin),
    ]
    let baseline = configuration.baseline.map { [line("baseline: \(YAMLText.scalar($0.value))", $0.origin)] } ?? []
    let lines = head + settings + baseline + list("exclude", configuration.exclude)
      + list("rule-folders", configuration.ruleFolders) + rules + overrides
    return lines.map { Terminal.escaped($0) + "\n" }.joined()
  }

  /// Which files of configuration there are, and what brought each in.
  private var head: [String] {
    let folder = "# \(message(.configFolder, ["path": configuration.root.text]))"
    if configuration.chain.isEmpty { return [folder, "# \(message(.configNone))"] }
    let files = configuration.chain.map { step in
      let origin = step.origin.map { " (\(message(.configExtended, ["place": place($0)])))" } ?? ""
      return "# \(step.file)\(origin)"
    }
    return [folder] + files
  }

  private func list(_ key: String, _ settings: [ResolvedConfiguration.Setting<String>]) -> [String] {
    if settings.isEmpty { return [] }
    return ["\(key):"] + settings.map { line("  - \(YAMLText.scalar($0.value))", $0.origin) }
  }

  private var rules: [String] {
    if configuration.rules.isEmpty { return [] }
    return ["rules:"] + configuration.rules.map { rule in
      let usual = message(.configUsual, ["severity": message(MessageName(rule.usual))])
      return line("  \(rule.id): \(value(rule.level, rule.options))", rule.origin, usual)
    }
  }

  private var overrides: [String] {
    if configuration.overrides.isEmpty { return [] }
    return ["overrides:"] + configuration.overrides.flatMap { override in
      let files = override.files.map { YAMLText.scalar($0) }.joined(separator: ", ")
      let rules = override.rules.map { rule in
        let options = rule.options.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        let level = rule.level.map { value($0, options) } ?? "{}"
        return line("      \(YAMLText.scalar(rule.pattern)): \(level)", .file(rule.node.location))
      }
      let head = line("  - files: [\(files)]", .file(override.node.location))
      return [head, "    rules:\(rules.isEmpty ? " {}" : "")"] + rules
    }
  }

  private func value(_ level: Configuration.RuleSetting.Level, _ options: [(name: String, value: YAMLNode)]) -> String {
    if options.isEmpty { return level.name }
    let options = options.map { ", \(YAMLText.scalar($0.name)): \(YAMLText.flow($0.value))" }.joined()
    return "{severity: \(level.name)\(options)}"
  }

  // MARK: comments

  private func line(_ text: String, _ origin: SettingOrigin, _ more: String? = nil) -> String {
    let origin =
      switch origin {
      case .standard: message(.configDefault)
      case .commandLine: message(.configCommandLine)
      case .file(let location): place(location)
      }
    return "\(text)  # \(origin)" + (more.map { ", \($0)" } ?? "")
  }

  private func place(_ location: Location) -> String { "\(location.file):\(location.range.start.line)" }

  private func message(_ name: MessageName, _ values: [String: String] = [:]) -> String {
    judge.text(name, values)
  }
}

extension Configuration.RuleSetting.Level {
  /// As a configuration says it.
  fileprivate var name: String {
    switch self {
    case .off: "off"
    case .severity(let severity): severity.rawValue
    }
  }
}
