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
public struct Finding: Sendable {
  public let rule: String
  public private(set) var severity: Severity
  public let confidence: Confidence
  public let message: String
  public let location: Location
  /// The canonical path of the text or part; empty for what the reader itself finds.
  public let path: String
  /// The path with names in place of numbers, so that it stays when entries move.
  public let namedPath: String
  /// Of the text that is at fault; nil where it is no text.
  public let language: Language?
  /// The words at fault.
  public let text: String
  public let related: [Related]
  /// What the text at the place can be replaced by without changing what is meant; nil where that is not certain.
  public internal(set) var replacement: String?
  /// The bytes at fault in the text at the path; nil where the finding is of a part or a field.
  public internal(set) var words: Range<Int>?
  /// Tells this finding from every other, and stays the same when lines move.
  public internal(set) var fingerprint = ""

  /// Another place that the finding speaks of.
  public struct Related: Sendable, Hashable {
    public let message: String
    public let location: Location
  }
}

extension Finding {
  /// The same finding with another weight.
  public func with(_ severity: Severity) -> Finding {
    var finding = self
    finding.severity = severity
    return finding
  }

  /// By file, line, column, rule.
  public static func isOrdered(_ left: Finding, _ right: Finding) -> Bool {
    let key = { (finding: Finding) in (finding.location.file, finding.location.range, finding.rule, finding.message) }
    return key(left) < key(right)
  }

  /// Sorted, each rule once at a place, with fingerprints.
  static func settled(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    var places: Set<Place> = []
    return findings.sorted(by: isOrdered).compactMap { finding in
      guard places.insert(Place(rule: finding.rule, location: finding.location)).inserted else { return nil }
      var finding = finding
      let parts = [finding.rule, finding.location.file, finding.namedPath, finding.text]
      let ordinal = seen[parts.joined(separator: "\u{1F}"), default: 0]
      seen[parts.joined(separator: "\u{1F}")] = ordinal + 1
      finding.fingerprint = Fingerprint.of(parts + [String(ordinal)])
      return finding
    }
  }

  private struct Place: Hashable {
    let rule: String
    let location: Location
  }
}

/// A short name for a finding that outlives edits around it.
enum Fingerprint {
  /// FNV-1a, 64 bits, over the parts with a separator after each; 16 hexadecimal digits.
  static func of(_ parts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in Array(part.utf8) + [0x1F] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash.digits(16, radix: 16)
  }
}
