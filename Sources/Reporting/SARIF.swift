import Language
import Places
import RuleEngine

/// The parts of SARIF 2.1.0 that a report uses, by the names of the standard.
enum SARIF {
  struct Log: Encodable {
    var version = "2.1.0"
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case version, runs
      case schema = "$schema"
    }
  }

  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    var columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
  }

  struct Driver: Encodable {
    let name: String
    let semanticVersion: String
    let language: String
    let rules: [Rule]
  }

  struct Text: Encodable {
    let text: String
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration

    struct Configuration: Encodable {
      let level: String
    }

    init(_ rule: RuleEngine.Rule, _ language: Language) {
      id = rule.id
      shortDescription = Text(text: rule.texts.title[language])
      fullDescription = Text(text: rule.texts.why[language])
      help = Text(text: [rule.texts.how[language], rule.texts.ask?[language]].compactMap { $0 }.joined(separator: "\n\n"))
      defaultConfiguration = Configuration(level: SARIF.level(rule.severity))
    }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]
    let partialFingerprints: [String: String]
    /// Empty where the finding counts.
    let suppressions: [Suppression]

    struct Suppression: Encodable {
      let kind: String
      let justification: String?
    }

    init(_ finding: Finding, ruleIndex: Int, suppressions: [Suppression] = []) {
      ruleId = finding.rule
      self.ruleIndex = ruleIndex
      level = SARIF.level(finding.severity)
      message = Text(text: finding.message)
      locations = [Location(finding.location, message: nil)]
      relatedLocations = finding.related.map { Location($0.location, message: Text(text: $0.message)) }
      self.suppressions = suppressions
      partialFingerprints = ["culturelint/v1": finding.fingerprint]
    }
  }

  struct Location: Encodable {
    let physicalLocation: Physical
    let message: Text?

    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region
    }

    struct Artifact: Encodable {
      let uri: String
    }

    struct Region: Encodable {
      let startLine, startColumn, endLine, endColumn: Int
    }

    init(_ location: Places.Location, message: Text?) {
      let range = location.range
      physicalLocation = Physical(
        artifactLocation: Artifact(uri: SARIF.uri(location.file)),
        region: Region(
          startLine: range.start.line, startColumn: range.start.column, endLine: range.end.line,
          endColumn: range.end.column))
      self.message = message
    }
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative reference of RFC 3986.
  static func uri(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
