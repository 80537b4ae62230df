public import LocatedYAML
public import Language
public import Places
public import RuleEngine

/// What a run goes by once every configuration, default and option is counted, and where each setting comes from.
public struct ResolvedConfiguration: Sendable {
  /// The folder that paths are relative to.
  public let root: Path
  /// The files of configuration that were read, the nearest first.
  public let chain: [ConfigurationStep]
  public let preset: Setting<Preset>
  public let language: Setting<Language>
  /// Relative to the root; nil where there is none.
  public let baseline: Setting<String>?
  public let exclude: [Setting<String>]
  /// Relative to the root.
  public let ruleFolders: [Setting<String>]
  /// The rules that do not run as they would by themselves, by id.
  public let rules: [RuleState]
  public let overrides: [Configuration.Override]

  /// A value and where it was said.
  public struct Setting<Value: Sendable>: Sendable {
    public let value: Value
    public let origin: SettingOrigin
  }

  /// What settings make of a rule.
  public struct RuleState: Sendable {
    public let id: String
    public let level: Configuration.RuleSetting.Level
    public let origin: SettingOrigin
    /// By name.
    public let options: [(name: String, value: YAMLNode)]
    /// The severity that its own file gives it.
    public let usual: Severity
  }
}

/// Where a setting comes from.
public enum SettingOrigin: Sendable, Hashable {
  case standard, commandLine
  case file(Location)

  init(_ node: YAMLNode) {
    self = .file(node.location)
  }
}

/// A file of configuration, and what brought it in.
public struct ConfigurationStep: Sendable {
  /// Relative to the root.
  public let file: String
  /// Where another one extends it; nil for the first.
  public let origin: Location?
}

extension ResolvedConfiguration {
  init(_ setup: Setup, _ options: RunOptions) {
    let configuration = setup.configuration
    root = setup.root
    chain = setup.loader.chain
    preset = Self.setting(options.preset, configuration.presetNode, configuration.preset, otherwise: .recommended)
    language = Self.setting(options.language, configuration.languageNode, configuration.language, otherwise: .english)
    let baselineOrigin = options.baseline == nil ? configuration.baseline.map(SettingOrigin.init) : .commandLine
    let path = Setup.baselinePath(options, configuration, setup.root)
    baseline = path.map { Setting(value: $0.relative(to: setup.root), origin: baselineOrigin ?? .standard) }
    exclude = configuration.excludeNodes.map { Setting(value: $0.text, origin: SettingOrigin($0)) }
    ruleFolders = setup.loader.ruleFolders.map {
      Setting(value: $0.relative(to: setup.root), origin: setup.loader.folderOrigins[$0] ?? .standard)
    }
    rules = setup.book.rules.filter(\.isSelectable).compactMap { RuleState($0, setup, options) }
    overrides = configuration.overrides
  }

  /// The command line stands before the configuration, which stands before the default.
  private static func setting<Value>(
    _ option: Value?, _ node: YAMLNode?, _ value: Value?, otherwise standard: Value
  ) -> Setting<Value> {
    if let option { return Setting(value: option, origin: .commandLine) }
    guard let node, let value else { return Setting(value: standard, origin: .standard) }
    return Setting(value: value, origin: SettingOrigin(node))
  }
}

extension ResolvedConfiguration.RuleState {
  /// nil for a rule that runs, or does not, as it would by itself.
  fileprivate init?(_ rule: Rule, _ setup: Setup, _ options: RunOptions) {
    let set = setup.configuration.rules.last { $0.level != nil && $0.matches(rule.id) }
    let adjusted = setup.configuration.rules.last { !$0.options.isEmpty && $0.matches(rule.id) }
    let runs = setup.appliedRules.contains(rule.id)
    let byChoice = RuleChoice(options: options, configuration: setup.configuration).withoutCommandLine.isChosen(rule)
    id = rule.id
    usual = rule.severity
    self.options = setup.configuration.options(for: rule.id).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if runs != byChoice {
      level = runs ? set?.level ?? .severity(rule.severity) : .off
      origin = .commandLine
    } else if runs, let setting = set ?? adjusted {
      level = set?.level ?? .severity(rule.severity)
      origin = SettingOrigin(setting.node)
    } else {
      return nil
    }
  }
}
