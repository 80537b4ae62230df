public import Places

/// What is wrong with a file as YAML, and where.
public struct YAMLProblem: Sendable {
  /// What is wrong, with what its message may name.
  public enum Kind: Sendable {
    /// Not YAML; the words are libyaml's.
    ///
    /// `began` is where what was being read began, as an open quote; nil where that is the same line.
    case syntax(problem: String, context: String, began: Location?)
    case unknownAlias(name: String)
    case duplicateKey(name: String, first: Location)
    case tooDeep(limit: Int)
  }

  /// The names of all problems.
  public enum Name: String, Sendable, CaseIterable {
    case syntax
    case unknownAlias = "unknown-alias"
    case duplicateKey = "duplicate-key"
    case tooLarge = "too-large"
  }

  public let kind: Kind
  public let location: Location

  public var name: Name {
    switch kind {
    case .syntax: .syntax
    case .unknownAlias: .unknownAlias
    case .duplicateKey: .duplicateKey
    case .tooDeep: .tooLarge
    }
  }

  /// Whether nothing after the place was read.
  public var isFatal: Bool {
    switch kind {
    case .syntax, .tooDeep: true
    case .unknownAlias, .duplicateKey: false
    }
  }
}

/// What a file says as YAML: its documents up to the first fatal problem, and every problem.
public struct YAMLStream: Sendable {
  public let documents: [YAMLTree]
  public let problems: [YAMLProblem]

  public init(documents: [YAMLTree], problems: [YAMLProblem]) {
    self.documents = documents
    self.problems = problems
  }
}
