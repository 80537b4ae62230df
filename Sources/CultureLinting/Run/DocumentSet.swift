import CultureFormat
import LocatedYAML
import Places
import RuleEngine

/// The documents of a run: which files are cultures, what each includes, and what was found in them.
struct DocumentSet {
  private let root: Path
  private(set) var problems: [ReadingProblem] = []
  private(set) var yamlProblems: [YAMLProblem] = []
  private(set) var failures: [RunFailure] = []
  /// What rules found; empty where they were not asked.
  private(set) var findings: [Finding] = []
  /// Files that a search found and that are no culture documents.
  private(set) var skipped = 0
  /// Those of them that have a key like a section.
  private(set) var nearCultures: [NearCulture] = []
  /// Files that were read as cultures or as parts of them.
  private(set) var read: Set<Path> = []
  /// Empty where only findings are kept.
  private(set) var cultures: [Culture] = []
  private(set) var documentCount = 0
  /// How many fields have nothing behind their keys; nil where a text is written.
  private(set) var emptyFields: Int? = 0
  /// For each file that was read as a culture, it and the files that it includes.
  private(set) var families: [Set<Path>] = []
  private(set) var timing: Timing?
  /// The files that the command line names, by the name that findings use.
  private let namedFiles: Set<String>
  private var texts: [Path: LintedFile.Text] = [:]

  /// - Parameters:
  ///   - judges: whether rules are asked; else only reading finds something.
  ///   - timing: where the time went until now; nil where nobody asks.
  init(
    _ options: RunOptions, _ setup: Setup, files: any Files, keeping: LintedFile.Keeping, judges: Bool,
    timing: Timing? = nil
  ) {
    root = setup.root
    self.timing = timing
    let start = options.clock?()
    let found = FoundFiles(options, setup, files: files)
    namedFiles = Set(found.named.map { $0.relative(to: setup.root) })
    self.timing?.endReading(since: start)
    let workers = Workers<Path, FileLinter, LintedFile>(
      found.paths,
      makeWorker: { number in
        FileLinter(
          setup, files: found.files, keeping: keeping, judges: judges, clock: options.clock, number: number)
      }, progress: options.progress
    ) { worker, path in worker.linted(path, isNamed: found.named.contains(path)) }
    assemble(workers.answers(threads: options.threads, meanwhile: judges ? setup.judge.prepare : nil), keeping)
  }

  /// Those of a run that looks at no file.
  init(withoutFiles setup: Setup) {
    root = setup.root
    namedFiles = []
  }

  /// Whether a file was named, so that nothing tells which others include it.
  func isNamed(_ file: String) -> Bool { namedFiles.contains(file) }

  /// What the comments of the files say that were read as cultures or as parts of them, by their paths.
  var suppressions: [SuppressionReader] { readTexts.map(\.suppressions) }

  /// The names of these files, sorted.
  var readFiles: [String] { read.map { $0.relative(to: root) }.sorted() }

  /// Files by the name that findings use.
  var sources: [String: SourceFile] { Dictionary(texts.values.map { ($0.source.name, $0.source) }) { first, _ in first } }

  private var readTexts: [LintedFile.Text] { read.sorted { $0.text < $1.text }.compactMap { texts[$0] } }

  // MARK: what belongs together

  private mutating func assemble(_ files: [LintedFile], _ keeping: LintedFile.Keeping) {
    let includers = Self.includers(files)
    for file in files {
      failures += [file.failure].compactMap { $0.map(RunFailure.file) }
      problems += file.includeProblems
      if let time = file.timing { timing?.add(time) }
      if keeping == .everything { texts.merge(file.texts) { first, _ in first } }
      if !file.isTaken, file.failure == nil { skipped += 1 }
      nearCultures += [file.nearCulture].compactMap { $0 }
      if file.isTaken, !Self.isPart(file.path, of: includers) { add(file) }
    }
    yamlProblems = readTexts.flatMap(\.yamlProblems)
    let names = Set(readTexts.map(\.source.name))
    problems = problems.filter { names.contains($0.location.file) }
    if documentCount == 0, failures.isEmpty, !yamlProblems.contains(where: \.isFatal) { failures.append(.noDocument) }
  }

  private mutating func add(_ file: LintedFile) {
    let family = file.parts.union([file.path])
    read.formUnion(family)
    families.append(family)
    texts.merge(file.texts) { first, _ in first }
    problems += file.problems
    findings += file.findings
    cultures += file.cultures
    documentCount += file.documentCount
    emptyFields = emptyFields.flatMap { sum in file.emptyFields.map { sum + $0 } }
  }

  /// The files of the run that include each.
  private static func includers(_ files: [LintedFile]) -> [Path: Set<Path>] {
    files.reduce(into: [:]) { includers, file in
      guard file.isTaken else { return }
      for part in file.parts where part != file.path { includers[part, default: []].insert(file.path) }
    }
  }

  /// Whether another file of the run includes this one. Of two that include each other the first is no part.
  private static func isPart(_ path: Path, of includers: [Path: Set<Path>]) -> Bool {
    (includers[path] ?? []).contains { other in
      let isIncludedBack = includers[other]?.contains(path) ?? false
      return !(isIncludedBack && path.text < other.text)
    }
  }
}
