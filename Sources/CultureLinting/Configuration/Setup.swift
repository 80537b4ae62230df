import BuiltInRules
import Language
import LocatedYAML
import Places
import RuleEngine

/// What a run goes by, read from the configuration and the folders of rules.
struct Setup {
  private(set) var configuration = Configuration()
  /// The folder that paths are relative to.
  private(set) var root: Path
  let book: RuleBook
  let judge: Judge
  /// What is wrong with the configuration and the rule files.
  private(set) var findings: [Finding] = []
  /// Whether a mistake in the configuration or a rule file makes the run untrusted.
  let isBroken: Bool
  private(set) var failures: [RunFailure] = []
  private(set) var sources: [SourceFile] = []
  /// The findings that do not count again; empty where none is given.
  private(set) var baseline = Baseline(entries: [])
  /// The ids of the rules that run.
  let appliedRules: Set<String>
  /// Folders of rules and lexicons.
  private(set) var ruleFolders: Set<Path> = []
  /// What the book was read from, besides what the program brings along.
  private let bookSources: [SourceFile]
  /// How the configuration came about.
  let loader: ConfigurationLoader

  /// - Parameter earlier: another set-up, of which the book is kept where it was read from the same.
  init(_ options: RunOptions, files: any Files, after earlier: Setup? = nil) {
    var loader = ConfigurationLoader(files: files, options: options)
    loader.load()
    self.loader = loader
    configuration = loader.configuration
    root = loader.root
    ruleFolders = Set(loader.ruleFolders)
    var own: [SourceFile] = []
    for folder in loader.ruleFolders {
      for path in FileSearch(files: files, exclude: [], root: root, leftOut: []).documents(in: folder) {
        do throws(FileFailure) {
          own.append(SourceFile(name: path.relative(to: root), contents: try files.contents(of: path)))
        } catch { failures.append(.file(error)) }
      }
    }
    bookSources = loader.sources + own
    if let earlier, Self.areSame(earlier.bookSources, bookSources) {
      book = earlier.book
    } else {
      book = RuleBook(BuiltInRules.sources, own: own, options: loader.configuration.options)
    }
    let language = options.language ?? loader.configuration.language ?? .english
    let rules = RuleChoice(options: options, configuration: loader.configuration).rules(of: book)
    judge = Judge(book: book, rules: rules, language: language)
    appliedRules = Set(rules.map(\.id))
    failures += loader.failures
    self.sources = loader.sources + own
    let known = Self.baseline(options, configuration, root, files, &failures)
    if let read = known?.baseline { baseline = read }
    self.sources += [known?.source].compactMap { $0 }
    let mistakes = (known?.problems ?? []) + loader.problems + loader.configuration.mistakes(in: book)
    let broken = (known?.yaml ?? []) + loader.yamlProblems + book.yamlProblems
    isBroken = !(broken.isEmpty && mistakes.isEmpty && book.problems.isEmpty)
    findings = judge.findings(broken)
      + judge.findings(mistakes, stage: .configuration) + judge.findings(book.problems, stage: .rules)
  }
}

extension Setup {
  /// The ids of the rules that run and are not turned off for a file.
  func appliedRules(in file: String) -> Set<String> {
    appliedRules.filter { configuration.level(of: $0, in: file) != .off }
  }

  /// The finding with the severity that the configuration sets for its file; nil where it turns the rule off.
  func leveled(_ finding: Finding) -> Finding? {
    switch configuration.level(of: finding.rule, in: finding.location.file) {
    case nil: finding
    case .off?: nil
    case .severity(let severity)?: finding.with(finding.confidence == .low ? .info : severity)
    }
  }

  private static func areSame(_ left: [SourceFile], _ right: [SourceFile]) -> Bool {
    left.elementsEqual(right) { $0.name == $1.name && $0.bytes == $1.bytes }
  }

  /// A baseline as it was read.
  private struct KnownFindings {
    let source: SourceFile?
    let baseline: Baseline?
    let problems: [ReadingProblem]
    let yaml: [YAMLProblem]
  }

  /// nil where no baseline is named, or it cannot be read.
  private static func baseline(
    _ options: RunOptions, _ configuration: Configuration, _ root: Path, _ files: any Files, _ failures: inout [RunFailure]
  ) -> KnownFindings? {
    guard options.appliesBaseline, let path = baselinePath(options, configuration, root) else { return nil }
    do throws(FileFailure) {
      let source = SourceFile(name: path.relative(to: root), contents: try files.contents(of: path))
      let (baseline, problems, yaml) = Baseline.read(source)
      return KnownFindings(
        source: source, baseline: baseline?.rebased(from: path.folder, to: root), problems: problems, yaml: yaml)
    } catch {
      if options.baseline == nil, let node = configuration.baseline, case .notFound = error.reason {
        let problem = ReadingProblem(.other(.fileNotFound, values: ["name": node.text]), at: node)
        return KnownFindings(source: nil, baseline: nil, problems: [problem], yaml: [])
      }
      failures.append(.file(error))
      return nil
    }
  }

  /// The baseline that the caller names, or the configuration, whose folder its path starts from.
  static func baselinePath(_ options: RunOptions, _ configuration: Configuration, _ root: Path) -> Path? {
    if let named = options.baseline { return options.currentFolder / named }
    return configuration.baseline.map { (root / $0.tree.source.name).folder / $0.text }
  }
}
