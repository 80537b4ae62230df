public import Places

/// What is wrong with the content of a YAML file that has a declared form: a culture, a
/// configuration, a rule file.
public struct ReadingProblem: Sendable {
  /// What is wrong, with what its message may name.
  public enum Kind: Sendable {
    case unknownKey(name: String, nearest: String?)
    case missingKey(name: String)
    case wrongKind(name: String, expected: Expected)
    /// A value that is none of the names that may stand there.
    case unknownValue(name: String, value: String, nearest: String?)
    /// What only one sort of file can have, with what its message may name.
    case other(Name, values: [String: String])
  }

  /// The names of all problems; each has its texts in a rule file that says `reports`.
  public enum Name: String, Sendable, CaseIterable {
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongKind = "wrong-kind"
    case unknownValue = "unknown-value"
    case keyTwice = "key-twice"
    case sectionTwice = "section-twice"
    case unknownChoice = "unknown-choice"
    case strayText = "stray-text"
    case noWordLists = "no-word-lists"
    case includeNotFound = "include-not-found"
    case includeUnreadable = "include-unreadable"
    case includeOutside = "include-outside"
    case includeCycle = "include-cycle"
    case unknownPlaceholder = "unknown-placeholder"
    case duplicateRule = "duplicate-rule"
    case termTooLong = "term-too-long"
    case tooManyTerms = "too-many-terms"
    case unknownRule = "unknown-rule"
    case unknownOption = "unknown-option"
    case alwaysShown = "always-shown"
    case optionInOverride = "option-in-override"
    case folderNotFound = "folder-not-found"
    case fileNotFound = "file-not-found"
    case folderOutside = "folder-outside"
    case fileOutside = "file-outside"
    case extendsCycle = "extends-cycle"
    case unknownDirective = "unknown-directive"
    case noRule = "no-rule"
    case noReason = "no-reason"
    case noDashes = "no-dashes"
    case noOwner = "no-owner"
    case badDay = "bad-day"
    case expired
    case unused
  }

  /// What should have stood where something else does.
  public enum Expected: String, Sendable, CaseIterable {
    case text, number, flag, list, mapping
    case textOrList = "text-or-list"
    case textOrMapping = "text-or-mapping"
    case collection
    case language
  }

  public let kind: Kind
  public let location: Location
  /// Another place that the message speaks of.
  public let related: Location?
  /// What the text at the place can be replaced by without changing what is meant; nil where that is not certain.
  public let replacement: String?

  public init(_ kind: Kind, at node: YAMLNode, related: YAMLNode? = nil, replacement: String? = nil) {
    self.init(kind, at: node.location, related: related?.location, replacement: replacement)
  }

  public init(_ kind: Kind, at location: Location, related: Location? = nil, replacement: String? = nil) {
    self.kind = kind
    self.location = location
    self.related = related
    self.replacement = replacement
  }

  public var name: Name {
    switch kind {
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongKind: .wrongKind
    case .unknownValue: .unknownValue
    case .other(let name, _): name
    }
  }

  /// What the message may name. What was expected is the name of an ``Expected``, to be put into words.
  public var values: [String: String] {
    switch kind {
    case .unknownKey(let name, let nearest): ["name": name].adding("nearest", nearest)
    case .missingKey(let name): ["name": name]
    case .wrongKind(let name, let expected): ["name": name, "expected": expected.rawValue]
    case .unknownValue(let name, let value, let nearest): ["name": name, "value": value].adding("nearest", nearest)
    case .other(_, let values): values
    }
  }
}

extension [String: String] {
  fileprivate func adding(_ key: String, _ value: String?) -> [String: String] {
    value.map { merging([key: $0]) { $1 } } ?? self
  }
}
