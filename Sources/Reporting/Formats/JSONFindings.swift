import CultureLinting
import Language
import Places
import RuleEngine

/// The parts that `json` and `jsonl` are made of; their form is part of what the program promises.
enum JSONFindings {
  /// Who wrote the report.
  struct Program: Encodable {
    var name = Tool.name
    var version = Tool.version
  }

  /// How much there was of each.
  struct Summary: Encodable {
    let files, documents, errors, warnings, infos, suppressed, baselined: Int

    init(_ report: LintReport) {
      files = report.files.count
      documents = report.documentCount
      errors = report.count(.error)
      warnings = report.count(.warning)
      infos = report.count(.info)
      suppressed = report.suppressed.count
      baselined = report.baselined.count
    }
  }

  /// A finding with its place.
  struct Entry: Encodable {
    let rule: String
    let severity: Severity
    let message: String
    let file: String
    let line, column, endLine, endColumn: Int
    let path: String
    let document: Int
    let language: String?
    let text: String
    let confidence: Confidence
    let fingerprint: String
    let related: [Related]
    /// What can stand in place of the text at the place; left out where nothing is certain.
    let replacement: String?
    /// What lets the finding pass; left out where it counts.
    let suppression: Suppression?

    init(_ suppressed: SuppressedFinding) {
      self.init(suppressed.finding, Suppression(suppressed.suppression))
    }

    init(_ finding: Finding, _ suppression: Suppression? = nil) {
      self.suppression = suppression
      rule = finding.rule
      severity = finding.severity
      message = finding.message
      file = finding.location.file
      (line, column, endLine, endColumn) = finding.location.range.numbers
      path = finding.path
      document = finding.location.document
      language = finding.language?.rawValue
      text = finding.text
      confidence = finding.confidence
      fingerprint = finding.fingerprint
      related = finding.related.map(Related.init)
      replacement = finding.replacement
    }
  }

  /// A comment that lets a finding pass.
  struct Suppression: Encodable {
    let file: String
    let line: Int
    let reason: String?
    let owner: String?
    /// The last day on which it holds, as `2027-06-30`.
    let until: String?

    init(_ suppression: CultureLinting.Suppression) {
      file = suppression.location.file
      line = suppression.location.range.start.line
      reason = suppression.reason
      owner = suppression.owner
      until = suppression.until?.description
    }
  }

  /// Another place that a finding speaks of.
  struct Related: Encodable {
    let message: String
    let file: String
    let line, column, endLine, endColumn: Int

    init(_ related: Finding.Related) {
      message = related.message
      file = related.location.file
      (line, column, endLine, endColumn) = related.location.range.numbers
    }
  }
}

extension SourceRange {
  fileprivate var numbers: (Int, Int, Int, Int) { (start.line, start.column, end.line, end.column) }
}
