import BuiltInRules
import CultureFormat
import LocatedYAML
import Places
@testable import RuleEngine
import Testing

@Suite struct FindsTests {
  @Test(arguments: book.rules.filter(\.isSelectable).map(\.id))
  func `a check finds something where it has problems, and nowhere else`(id: String) throws {
    let rule = try #require(book.rule(id))
    let check = try #require(rule.application?.check)
    for example in BuiltInRules.examples(of: rule) {
      for culture in cultures(example.text) {
        let analysis = Analysis(culture, format: book.format, grammar: book.grammar)
        for subject in subjects(of: rule, analysis) {
          let hasProblems = !check.problems(in: subject).isEmpty
          #expect(check.finds(in: subject) == hasProblems, "\(subject.part.path) \(example.text)")
        }
      }
    }
  }

  private func cultures(_ text: String) -> [Culture] {
    YAMLReader.read(SourceFile(name: "example.yaml", contents: Array(text.utf8))).documents.map {
      CultureReader.read($0, format: book.format, lexicons: book.lexicons, detector: book.detector).culture
    }
  }

  private func subjects(of rule: Rule, _ analysis: Analysis) -> [Subject] {
    guard let application = rule.application else { return [] }
    var subjects: [Subject] = []
    for part in analysis.culture.parts {
      KindRules([(rule, application)], ofKind: part.kind, seesAllTexts: true).eachSubject(in: part, analysis) { _, subject in
        subjects.append(subject)
      }
    }
    return subjects
  }
}
