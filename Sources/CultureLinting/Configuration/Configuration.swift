public import Language
public import LocatedYAML
public import RuleEngine

/// What a run is told: which rules, how severe, where.
public struct Configuration: Sendable {
  /// The preset that the rules are taken from; nil where none is chosen.
  public var preset: Preset? { presetNode.flatMap { Preset(rawValue: $0.text) } }
  /// Settings of rules; later ones win.
  public var rules: [RuleSetting] = []
  /// Settings for files that match a glob.
  public var overrides: [Override] = []
  /// Globs of files that a search leaves out, relative to the configuration's folder.
  public var exclude: [String] { excludeNodes.map(\.text) }
  /// Of the messages; nil where the command line or the default decides.
  public var language: Language? { languageNode.map { Language(rawValue: $0.text) } }
  /// Folders of rules and lexicons of one's own, relative to the configuration's folder.
  public var ruleFolders: [YAMLNode] = []
  /// The file of findings that do not count again, relative to the folder of the configuration that names it.
  public var baseline: YAMLNode?
  /// Where what the values above say stands.
  var presetNode: YAMLNode?
  var languageNode: YAMLNode?
  var excludeNodes: [YAMLNode] = []

  /// What is set for a rule, or for every rule of an area.
  public struct RuleSetting: Sendable {
    /// An id, or an area as `wording/*`.
    public let pattern: String
    public let level: Level?
    /// Options of the rule's checks.
    public let options: [String: YAMLNode]
    public let node: YAMLNode

    /// Whether a rule runs, and how grave its findings are.
    public enum Level: Sendable, Equatable {
      case off
      case severity(Severity)
    }

    /// Whether the setting is meant for a rule.
    public func matches(_ id: String) -> Bool { RulePattern(pattern).matches(id) }
  }

  /// Settings that hold in some files only.
  public struct Override: Sendable {
    public let files: [String]
    public let rules: [RuleSetting]
    public let node: YAMLNode
    private let globs: [Glob]

    init(files: [String], rules: [RuleSetting], node: YAMLNode) {
      self.files = files
      self.rules = rules
      self.node = node
      globs = files.map(Glob.init)
    }

    /// Whether the settings hold in a file, by its path from the configuration's folder.
    func takes(_ file: String) -> Bool { globs.contains { $0.matches(file) } }
  }

  public init() {}

  /// What the setting for a rule in a file comes to; nil where nothing is set.
  func level(of id: String, in file: String) -> RuleSetting.Level? {
    let fitting = overrides.filter { $0.takes(file) }
    let settings = rules + fitting.flatMap(\.rules)
    return settings.last { $0.level != nil && $0.matches(id) }?.level
  }

  /// Options for the checks of a rule; later settings win.
  func options(for id: String) -> [String: YAMLNode] {
    rules.filter { $0.matches(id) }.reduce(into: [:]) { $0.merge($1.options) { $1 } }
  }
}
