import CultureFormat
import Language
import LocatedYAML
import Places

/// Runs a rule over its own examples.
public struct ExampleRun: Sendable {
  private let book: RuleBook
  private let judge: Judge

  /// - Parameter rule: the rule whose examples are run.
  public init(_ rule: Rule, in book: RuleBook) {
    self.book = book
    judge = Judge(book: book, rules: [rule], language: .english)
  }

  /// An example as it stands, and in disguises that must change nothing.
  public enum Variant: String, Sendable, CaseIterable {
    case plain
    case carriageReturns = "with CR LF"
    case commentOnTop = "with a comment on top"
    case emojiBefore = "with an emoji before"

    /// The text in this disguise, and by how many lines it moved down.
    func apply(to text: String) -> (text: String, shift: Int) {
      switch self {
      case .plain: (text, 0)
      case .carriageReturns: (text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"), 0)
      case .commentOnTop: ("# a remark\n" + text, 1)
      case .emojiBefore: ("x_mood: \"🙂 õ\"\n" + text, 1)
      }
    }
  }

  /// What the rule finds in an example, without the lines that a disguise adds.
  public func findings(in example: RuleExample, _ variant: Variant) -> [RuleExample.Expectation] {
    let (text, shift) = variant.apply(to: example.text)
    let stream = YAMLReader.read(SourceFile(name: "example.yaml", contents: Array(text.utf8)))
    let findings = stream.documents.flatMap { document in
      judge.findings(
        in: CultureReader.read(
          document, format: book.format, lexicons: book.lexicons, detector: book.detector
        ).culture)
    }
    return Judge.settled(findings).map { finding in
      RuleExample.Expectation(
        line: finding.location.range.start.line - shift, words: finding.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  /// Whether the rule finds in an example what its marks promise, and nothing else.
  public func passes(_ example: RuleExample, _ variant: Variant) -> Bool {
    findings(in: example, variant) == example.expected && example.isBad == !example.expected.isEmpty
  }
}
