import CultureFormat
import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine

/// A culture with what a run found in it.
struct JudgedCulture {
  let culture: Culture
  let analysis: Analysis
  let judge: Judge
  /// What rules found, known to a baseline or not; sorted.
  let findings: [Finding]
  let suppressed: [SuppressedFinding]
  let appliedRules: Set<String>
  let isTrusted: Bool

  init(_ culture: Culture, in run: LintRun) {
    self.culture = culture
    judge = run.report.judge
    analysis = Analysis(culture, format: judge.book.format, grammar: judge.book.grammar)
    let documents = Set(culture.parts.map { Document($0.node.location) })
    let isOwn = { (finding: Finding) in documents.contains(Document(finding.location)) }
    let book = judge.book
    findings = (run.report.findings + run.report.baselined)
      .filter { isOwn($0) && book.rule($0.rule)?.isSelectable == true }.sorted(by: Finding.isOrdered)
    suppressed = run.report.suppressed.filter { isOwn($0.finding) }
    appliedRules = run.appliedRules(in: culture.node.location.file)
    isTrusted = run.report.isTrusted
  }

  var language: Language { judge.language }

  func text(_ name: MessageName, _ values: [String: String] = [:]) -> String {
    judge.text(name, values)
  }

  /// Whether a finding stands in a part or below it.
  func stands(_ finding: Finding, in part: Culture.Part) -> Bool {
    part.holds(finding.path)
  }

  /// A part and all below it.
  func parts(from part: Culture.Part) -> [Culture.Part] {
    culture.parts.filter { part.holds($0.path) }
  }

  /// Whether anything is written at the end of a path.
  func isWritten(_ path: PartPath, from part: Culture.Part? = nil) -> Bool {
    let reached = analysis.reached(path, from: part ?? culture.root)
    return !reached.texts.isEmpty || !reached.words.isEmpty
  }

  private struct Document: Hashable {
    let file: String
    let number: Int

    init(_ location: Location) {
      file = location.file
      number = location.document
    }
  }
}
