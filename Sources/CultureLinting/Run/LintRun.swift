public import CultureFormat
import LocatedYAML
import Places

/// A run with what it read, for a program that shows more than findings, and runs again and again.
public struct LintRun: Sendable {
  public let report: LintReport
  public let cultures: [Culture]
  /// For each file that was read as a culture, the files in which that culture is written, itself among them.
  public let families: [Set<Path>]
  /// The files in which a mistake in YAML ended the reading.
  public let broken: Set<Path>
  let setup: Setup

  init(report: LintReport, setup: Setup, _ documents: DocumentSet) {
    self.report = report
    self.setup = setup
    cultures = documents.cultures
    families = documents.families
    broken = Set(documents.yamlProblems.filter(\.isFatal).map { setup.root / $0.location.file })
  }

  /// The ids of the rules that judge a file.
  public func appliedRules(in file: String) -> Set<String> { setup.appliedRules(in: file) }

  /// The file that findings call by a name.
  public func path(of name: String) -> Path { setup.root / name }
}
