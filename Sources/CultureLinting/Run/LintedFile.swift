import CultureFormat
import LocatedYAML
import Places
import RuleEngine

/// What a run keeps of one file that it found: all that its report needs, and no more.
struct LintedFile: Sendable {
  let path: Path
  /// The files that it includes, at first or second hand.
  var parts: Set<Path> = []
  /// Why it could not be read.
  var failure: FileFailure?
  /// Whether it is a culture document, or named as one.
  var isTaken = false
  /// What it may have been meant as, where it is none.
  var nearCulture: NearCulture?
  /// Empty where only findings are kept.
  var cultures: [Culture] = []
  var documentCount = 0
  /// How many fields have nothing behind their keys; nil where a text is written.
  var emptyFields: Int?
  /// What is wrong with what it includes.
  var includeProblems: [ReadingProblem] = []
  /// What is wrong with its form.
  var problems: [ReadingProblem] = []
  /// What rules found; empty where they were not asked.
  var findings: [Finding] = []
  /// The texts of the file and its parts.
  var texts: [Path: Text] = [:]
  /// Where time went; nil where nobody asks.
  var timing: Timing?

  /// A file that was read, whether by itself or as a part.
  struct Text: Sendable {
    var source: SourceFile
    let yamlProblems: [YAMLProblem]
    let suppressions: SuppressionReader
  }

  /// How much of the files a run keeps.
  enum Keeping: Sendable {
    /// Cultures and texts, for a program that shows more than findings.
    case everything
    /// The lines that reports show; tens of thousands of files need no more memory than their findings.
    case lines
  }

  /// Leaves only the lines in which something is.
  mutating func dropOtherLines() {
    // A part may be shown with the findings of another file that includes it.
    guard parts.isEmpty, let text = texts[path], text.yamlProblems.isEmpty else { return }
    var places = text.suppressions.suppressions.map(\.location)
    for finding in findings { places += [finding.location] + finding.related.map(\.location) }
    for problem in problems + includeProblems + text.suppressions.problems {
      places.append(problem.location)
      if let related = problem.related { places.append(related) }
    }
    let lines = Set(places.flatMap { [$0.range.start.line, $0.range.end.line] })
    texts[path]?.source = lines.isEmpty ? SourceFile(name: text.source.name, contents: []) : text.source.keeping(lines)
  }
}
