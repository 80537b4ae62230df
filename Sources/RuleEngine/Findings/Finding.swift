public import Language
public import Places

/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable, Codable {
  case info, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How sure the program is that a finding is one.
public enum Confidence: String, Sendable, CaseIterable, Codable, Comparable {
  case high, medium, low

  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// One thing that is wrong, at its place, in the reader's language.
///
/// Reports sort and sift findings again and again, so what never changes is shared rather than copied.
public struct Finding: Sendable {
  private let content: Content
  public private(set) var severity: Severity
  private var hash: UInt64?

  /// What was found.
  private final class Content: Sendable {
    let rule: String
    let confidence: Confidence
    let message: String
    let location: Location
    let path, namedPath: String
    let language: Language?
    let text: String
    let related: [Related]
    let replacement: String?
    let words: Range<Int>?

    init(
      rule: String, confidence: Confidence, message: String, location: Location, path: String, namedPath: String,
      language: Language?, text: String, related: [Related], replacement: String?, words: Range<Int>?
    ) {
      (self.rule, self.confidence, self.message, self.location) = (rule, confidence, message, location)
      (self.path, self.namedPath, self.language, self.text) = (path, namedPath, language, text)
      (self.related, self.replacement, self.words) = (related, replacement, words)
    }
  }

  init(
    rule: String, severity: Severity, confidence: Confidence, message: String, location: Location, path: String = "",
    namedPath: String = "", language: Language? = nil, text: String, related: [Related] = [],
    replacement: String? = nil, words: Range<Int>? = nil
  ) {
    self.severity = severity
    content = Content(
      rule: rule, confidence: confidence, message: message, location: location, path: path, namedPath: namedPath,
      language: language, text: text, related: related, replacement: replacement, words: words)
  }

  /// Another place that the finding speaks of.
  public struct Related: Sendable, Hashable {
    public let message: String
    public let location: Location
  }
}

extension Finding {
  public var rule: String { content.rule }
  public var confidence: Confidence { content.confidence }
  public var message: String { content.message }
  public var location: Location { content.location }
  /// The canonical path of the text or part; empty for what the reader itself finds.
  public var path: String { content.path }
  /// The path with names in place of numbers, so that it stays when entries move.
  public var namedPath: String { content.namedPath }
  /// Of the text that is at fault; nil where it is no text.
  public var language: Language? { content.language }
  /// The words at fault.
  public var text: String { content.text }
  public var related: [Related] { content.related }
  /// What the text at the place can be replaced by without changing what is meant; nil where that is not certain.
  public var replacement: String? { content.replacement }
  /// The bytes at fault in the text at the path; nil where the finding is of a part or a field.
  public var words: Range<Int>? { content.words }
  /// Tells this finding from every other, and stays the same when lines move.
  public var fingerprint: String { hash?.digits(16, radix: 16) ?? "" }

  /// The same finding with another weight.
  public func with(_ severity: Severity) -> Finding {
    var finding = self
    finding.severity = severity
    return finding
  }

  /// By file, line, column, rule.
  public static func isOrdered(_ left: Finding, _ right: Finding) -> Bool {
    let (one, other) = (left.content, right.content)
    if one.location.file != other.location.file { return one.location.file < other.location.file }
    if one.location.range != other.location.range { return one.location.range < other.location.range }
    return (one.rule, one.message, one.path) < (other.rule, other.message, other.path)
  }

  /// Sorted, each rule once at a place, with fingerprints.
  static func settled(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    var places: Set<Place> = []
    return findings.sorted(by: isOrdered).compactMap { finding in
      guard places.insert(Place(rule: finding.rule, location: finding.location)).inserted else { return nil }
      var finding = finding
      let parts = [finding.rule, finding.location.file, finding.namedPath, finding.text]
        .joined(separator: separator)
      let ordinal = seen[parts, default: 0]
      seen[parts] = ordinal + 1
      finding.hash = hash("\(parts)\(separator)\(ordinal)\(separator)")
      return finding
    }
  }

  private struct Place: Hashable {
    let rule: String
    let location: Location
  }

  private static let separator = "\u{1F}"

  /// FNV-1a, 64 bits: a short name for a finding that outlives edits around it.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
