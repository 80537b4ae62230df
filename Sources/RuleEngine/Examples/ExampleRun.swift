import CultureFormat
public import Language
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
  public enum Variant: Sendable, CaseIterable {
    case plain, carriageReturns, commentOnTop, emojiBefore

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

  /// What an example comes to.
  public struct Outcome: Sendable {
    /// What the rule finds, without the lines that a disguise adds; the words are those at the place in the source.
    public let found: [RuleExample.Expectation]
    /// Whether the document can be read without a mistake; one that cannot proves nothing.
    public let isReadable: Bool
  }

  /// What the rule finds in an example in a disguise.
  public func outcome(of example: RuleExample, _ variant: Variant) -> Outcome {
    let (text, shift) = variant.apply(to: example.text)
    let source = SourceFile(name: "example.yaml", contents: Array(text.utf8))
    let stream = YAMLReader.read(source)
    let read = stream.documents.map {
      CultureReader.read($0, format: book.format, lexicons: book.lexicons, detector: book.detector)
    }
    let findings = Judge.settled(read.flatMap { judge.findings(in: $0.culture) })
    let found = findings.map { finding in
      RuleExample.Expectation(
        line: finding.location.range.start.line - shift, words: source.words(in: finding.location.range))
    }
    return Outcome(found: found, isReadable: stream.problems.isEmpty && read.allSatisfy(\.problems.isEmpty))
  }

  /// The texts of an example.
  public func passages(of example: RuleExample) -> [Passage] {
    let stream = YAMLReader.read(SourceFile(name: "example.yaml", contents: Array(example.text.utf8)))
    return stream.documents.flatMap { document in
      CultureReader.read(document, format: book.format, lexicons: book.lexicons, detector: book.detector)
        .culture.texts.map(\.passage)
    }
  }

  /// Whether the rule finds in an example what its marks promise, and nothing else.
  public func passes(_ example: RuleExample, _ variant: Variant) -> Bool {
    let outcome = outcome(of: example, variant)
    return outcome.isReadable && outcome.found == example.expected && example.isBad == !example.expected.isEmpty
  }
}

extension SourceFile {
  /// What stands at a range, its words with single spaces between.
  fileprivate func words(in range: SourceRange) -> String {
    let lines = (range.start.line...range.end.line).map { number in
      let letters = Array(line(number).unicodeScalars)
      let start = number == range.start.line ? range.start.column - 1 : 0
      let end = number == range.end.line ? range.end.column - 1 : letters.count
      return String(String.UnicodeScalarView(letters[min(start, letters.count)..<min(max(start, end), letters.count)]))
    }
    return lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
