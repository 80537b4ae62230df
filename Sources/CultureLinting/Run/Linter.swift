import CultureFormat
import LocatedYAML
import Places
import RuleEngine

/// Lints files: finds the documents, reads them as cultures, and judges them.
public struct Linter: Sendable {
  private let options: RunOptions
  private let files: any Files

  public init(_ options: RunOptions, files: any Files) {
    self.options = options
    self.files = files
  }

  /// Lints, and keeps no more of the files than the lines in which something was found.
  public func lint() -> LintReport { run(nil, keeping: .lines).report }

  /// A run with what it read.
  ///
  /// - Parameter earlier: another run, whose rules are taken over as long as all that they were read from is the same.
  public func run(after earlier: LintRun? = nil) -> LintRun { run(earlier, keeping: .everything) }

  private func run(_ earlier: LintRun?, keeping: LintedFile.Keeping) -> LintRun {
    var timing = options.clock.map { Timing($0) }
    let start = options.clock?()
    let setup = Setup(options, files: files, after: earlier?.setup)
    if let start { timing?.endSettingUp(since: start) }
    let documents = DocumentSet(options, setup, files: files, keeping: keeping, judges: true, timing: timing)
    var report = report(setup, documents, documents.findings)
    report.timing = documents.timing
    return LintRun(report: report, setup: setup, documents)
  }

  /// The cultures of a run, not judged; the report has only what reading found.
  func read() -> (cultures: [Culture], report: LintReport) {
    let setup = Setup(options, files: files)
    let documents = DocumentSet(options, setup, files: files, keeping: .everything, judges: false)
    return (documents.cultures, report(setup, documents, nil))
  }

  /// - Parameter judged: what the rules find; nil where they were not asked, so that no comment can be idle and no
  ///   entry of the baseline stale.
  private func report(_ setup: Setup, _ documents: DocumentSet, _ judged: [Finding]?) -> LintReport {
    let suppressions = SuppressionSet(judged == nil ? [] : documents.suppressions, today: options.today)
    let isTrusted = !setup.isBroken && setup.failures.isEmpty && documents.failures.isEmpty
      && !documents.yamlProblems.contains(where: \.isFatal)
    let passed = suppressions.apply(
      to: Judge.settled(judged ?? []), applied: { file in setup.appliedRules(in: file) },
      mayRemove: { file in isTrusted && documents.problems.isEmpty && !documents.isNamed(file) })
    let reading = setup.findings + setup.judge.findings(documents.yamlProblems)
      + setup.judge.findings(documents.problems, stage: .document)
      + setup.judge.findings(passed.problems, stage: .suppressions)
      + documents.failures.compactMap { tooLarge($0, setup) }
    let read = Set(documents.readFiles)
    let baseline = judged == nil ? Baseline(entries: []) : setup.baseline
    let known = baseline.apply(to: passed.kept) { entry in
      let isGone = !files.exists(setup.root / entry.file)
      return isGone || read.contains(entry.file) && setup.appliedRules(in: entry.file).contains(entry.rule)
    }
    return LintReport(
      findings: (known.kept + Judge.settled(reading)).sorted(by: Finding.isOrdered), suppressed: passed.suppressed,
      baselined: known.baselined, baseline: setup.baseline, staleBaseline: known.stale, unseenBaseline: known.unseen,
      root: setup.root, judge: setup.judge,
      sources: documents.sources.merging(setup.sources.map { ($0.name, $0) }) { $1 },
      files: documents.readFiles, documentCount: documents.documentCount, emptyFields: documents.emptyFields,
      skipped: documents.skipped,
      nearCultures: documents.nearCultures,
      failures: setup.failures + documents.failures,
      isTrusted: isTrusted)
  }

  /// What the run goes by, and what is wrong with it, without any document.
  public func setUp() -> LintReport {
    setUp(Setup(options, files: files))
  }

  private func setUp(_ setup: Setup) -> LintReport { report(setup, DocumentSet(withoutFiles: setup), nil) }

  /// What the run goes by and where each setting comes from, and what is wrong with it.
  public func resolve() -> (configuration: ResolvedConfiguration, report: LintReport) {
    let setup = Setup(options, files: files)
    return (ResolvedConfiguration(setup, options), setUp(setup))
  }

  /// The files that would be linted as cultures or as parts of them, sorted, seen from the current folder; the
  /// report has only what reading found.
  public func filesToLint() -> (files: [String], report: LintReport) {
    let setup = Setup(options, files: files)
    let documents = DocumentSet(options, setup, files: files, keeping: .lines, judges: false)
    let files = documents.read.map { $0.relative(to: options.currentFolder) }.sorted()
    return (files, report(setup, documents, nil))
  }

  /// The files that somebody means as cultures or as parts of them, sorted, seen from the current folder: those that
  /// would be linted, and those that a search passes over for a key that is almost a section.
  public func filesToExamine() -> (files: [String], report: LintReport) {
    let setup = Setup(options, files: files)
    let documents = DocumentSet(options, setup, files: files, keeping: .lines, judges: false)
    let meant = documents.read.union(documents.nearCultures.map(\.path))
    return (meant.map { $0.relative(to: options.currentFolder) }.sorted(), setUp(setup))
  }

  /// The baseline that the caller or the configuration names, seen from the current folder; nil where none is.
  public func baselineFile() -> String? {
    let setup = Setup(options, files: files)
    return Setup.baselinePath(options, setup.configuration, setup.root)?.relative(to: options.currentFolder)
  }

  /// A file that is too large to be read is a finding at its beginning.
  private func tooLarge(_ failure: RunFailure, _ setup: Setup) -> Finding? {
    guard case .file(let failure) = failure, case .tooLarge(let limit) = failure.reason else { return nil }
    let start = Position(line: 1, column: 1)
    let location = Location(
      file: failure.path.relative(to: setup.root), document: 0, range: SourceRange(start: start, end: start))
    return setup.judge.finding(
      .yaml, YAMLProblem.Name.tooLarge.rawValue, ["limit": String(limit >> 20)], at: location)
  }
}
