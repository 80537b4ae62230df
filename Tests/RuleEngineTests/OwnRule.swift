import BuiltInRules
import CultureFormat
import Language
import LocatedYAML
import Places
import RuleEngine

/// What a rule with one check finds in a document: line, words, and the message that names the check's values.
struct OwnRule {
  private let book: RuleBook

  /// - Parameters:
  ///   - target: what `for` says.
  ///   - check: in the flow style of YAML.
  ///   - message: may name the values of the check.
  init(for target: String, _ check: String, message: String = "found", lexicons: String = "") {
    let text = """
      rule: own/rule
      severity: warning
      for: \(target)
      check: \(check)
      title: {en: t, et: t}
      message: {en: "\(message)", et: "\(message)"}
      why: {en: w, et: w}
      how: {en: h, et: h}
      """
    let files = [text, lexicons].filter { !$0.isEmpty }.map { SourceFile(name: "own.yaml", contents: Array($0.utf8)) }
    book = RuleBook(BuiltInRules.sources, own: files)
  }

  /// What is wrong with the rule.
  var problems: [ReadingProblem] { book.problems }

  /// Line, words and message of each finding.
  func found(in document: String, language: Language = .english) -> [String] {
    guard let rule = book.rule("own/rule") else { return ["the rule cannot be read: \(book.problems.map(\.values))"] }
    let stream = YAMLReader.read(SourceFile(name: "a.yaml", contents: Array(document.utf8)))
    let judge = Judge(book: book, rules: [rule], language: language)
    let findings = stream.documents.flatMap { document in
      judge.findings(
        in: CultureReader.read(document, format: book.format, lexicons: book.lexicons, detector: book.detector).culture)
    }
    return Judge.settled(findings).map { "\($0.location.range.start.line) \($0.text): \($0.message)" }
  }
}
