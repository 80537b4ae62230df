import Language
import RuleEngine

/// The parts of SARIF 2.1.0 that a report uses, by the names of the standard.
enum SARIF {
  /// A whole report.
  struct Log: Encodable {
    var version = "2.1.0"
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let runs: [Run]

    /// As the standard spells them.
    enum CodingKeys: String, CodingKey {
      case version, runs
      case schema = "$schema"
    }
  }

  /// What one program found.
  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    var columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  /// The program; the standard wants its parts told apart.
  struct Tool: Encodable {
    let driver: Driver
  }

  /// Whether the run can be trusted.
  struct Invocation: Encodable {
    let executionSuccessful: Bool
  }

  /// The program itself, and the rules that found something.
  struct Driver: Encodable {
    let name: String
    let semanticVersion: String
    let language: String
    let rules: [Rule]
  }

  /// A text, for services that show Markdown and for those that do not.
  struct Text: Encodable {
    let text: String
    var markdown: String?

    init(_ text: String, markdown: String? = nil) {
      self.text = text
      self.markdown = markdown
    }

    /// - Parameter message: with words of documents; without escapes `[…](…)` in it would be a link.
    init(message: String) {
      let shown = Terminal.escaped(message)
      text = shown.contains("](") ? shown.map { "[]\\".contains($0) ? "\\\($0)" : String($0) }.joined() : shown
    }
  }

  /// A rule in words.
  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
    let properties: Properties

    /// How grave its findings usually are.
    struct Configuration: Encodable {
      let level: String
    }

    /// What code-scanning services filter by.
    struct Properties: Encodable {
      let tags: [String]
      let precision: Confidence
    }

    init(_ rule: RuleEngine.Rule, _ language: Language, _ word: (MessageName) -> String) {
      id = rule.id
      shortDescription = Text(rule.texts.title[language])
      fullDescription = Text(rule.texts.why[language])
      help = Text(
        rule.reasons.dropFirst().map { $1[language] }.joined(separator: "\n\n"),
        markdown: rule.reasons.map { "**\(word($0)):** \(Markdown.escaped($1[language]))" }.joined(separator: "\n\n"))
      defaultConfiguration = Configuration(level: SARIF.level(rule.severity))
      let area = rule.id.split(separator: "/").prefix(1).map(String.init)
      properties = Properties(tags: area, precision: rule.confidence)
    }
  }

  /// As the standard calls a severity.
  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
