import BuiltInRules
public import CultureLinting
import Language
package import LocatedYAML
import Places
import RuleEngine

/// Makes the report for a client of a run.
public struct Assessor {
  private let run: LintRun
  private let scoring: Scoring
  private let statements: [String: Statement]

  /// What is wrong with what the program brings along for it; a test rules that out.
  package let problems: [ReadingProblem]

  public init(_ run: LintRun) { self.init(run, scoring: BuiltInRules.scoring) }

  /// - Parameter scoring: what stands in place of `Rules/Scoring.yaml`.
  package init(_ run: LintRun, scoring: YAMLNode) {
    self.run = run
    (self.scoring, problems) = Scoring.read(scoring)
    statements = Dictionary(BuiltInRules.statements.statements.map { ($0.id, $0) }) { first, _ in first }
  }

  /// - Parameters:
  ///   - title: nil for one with the organisation's name.
  ///   - failures: what could not be read, a sentence each.
  ///   - previous: an earlier report to compare with.
  public func report(
    title: String? = nil, on day: Day, failures: [String] = [], previous: ClientReport? = nil
  ) -> ClientReport {
    let judge = run.report.judge
    let cultures = run.cultures.map { culture in
      let judged = JudgedCulture(culture, in: run)
      var assessment = CultureAssessor(judged: judged, scoring: scoring, statements: statements).assessment()
      assessment.change = previous.flatMap { Change(from: $0, to: assessment) }
      return assessment
    }
    let names = cultures.compactMap(\.organisation)
    let usual = judge.text(.assessmentTitle, ["name": names.joined(separator: ", ")])
    return ClientReport(
      version: ClientReport.version, title: title ?? usual, language: judge.language, date: day,
      isTrusted: run.report.isTrusted, failures: failures + readingProblems, cultures: cultures)
  }

  /// What the reader found wrong with the files; no judgement of what they say.
  private var readingProblems: [String] {
    run.report.findings.filter { run.report.judge.book.rule($0.rule)?.isSelectable == false && $0.severity == .error }
      .map { "\($0.location.file):\($0.location.range.start.line): \($0.message)" }
  }
}
