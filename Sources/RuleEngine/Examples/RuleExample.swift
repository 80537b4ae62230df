public import Language
public import LocatedYAML
import Places

/// A document that a rule's file gives as an example of what the rule finds, or of what it does not.
public struct RuleExample: Sendable {
  public let rule: String
  public let isBad: Bool
  /// The document.
  public let text: String
  /// The findings that the marks promise; in the order of the lines.
  public let expected: [Expectation]
  /// The example's place in its rule file.
  public let node: YAMLNode

  /// What a mark says: `# ← words` at the end of a line promises a finding there, at those words.
  public struct Expectation: Sendable, Hashable {
    /// 1-based line of the document.
    public let line: Int
    public let words: String

    public init(line: Int, words: String) {
      self.line = line
      self.words = words
    }
  }

  /// The examples of a rule.
  ///
  /// - Parameter node: a document with the key `examples`.
  public static func read(_ node: YAMLNode, of rule: String) -> [RuleExample] {
    let examples = node.value(of: "examples")
    let texts = { (key: String) in examples?.value(of: key)?.elements.filter { $0.kind == .scalar } ?? [] }
    return texts("bad").map { RuleExample($0, of: rule, isBad: true) }
      + texts("good").map { RuleExample($0, of: rule, isBad: false) }
  }

  private init(_ node: YAMLNode, of rule: String, isBad: Bool) {
    self.rule = rule
    self.isBad = isBad
    self.node = node
    text = node.text
    expected = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      line.range(ofMark: Self.mark).map { Expectation(line: index + 1, words: line[$0...].trimmed()) }
    }
  }

  /// Whether the document says that it is in a language.
  public func isStated(in language: Language) -> Bool { text.contains("language: \(language.rawValue)\n") }

  static let mark = "# ←"
}

extension Substring {
  /// Where the text after a mark begins.
  fileprivate func range(ofMark mark: String) -> Index? {
    indices.first { self[$0...].hasPrefix(mark) }.map { index($0, offsetBy: mark.count) }
  }
}
