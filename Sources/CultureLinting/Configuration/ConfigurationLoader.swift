import LocatedYAML
import Places
import RuleEngine

/// Finds the configuration and follows what it extends.
struct ConfigurationLoader {
  private let files: any Files
  private let options: RunOptions
  private(set) var configuration = Configuration()
  private(set) var root: Path
  private(set) var ruleFolders: [Path] = []
  /// Where each of the folders is named.
  private(set) var folderOrigins: [Path: SettingOrigin] = [:]
  /// The files of configuration that were read, the nearest first.
  private(set) var chain: [ConfigurationStep] = []
  private(set) var problems: [ReadingProblem] = []
  private(set) var yamlProblems: [YAMLProblem] = []
  private(set) var failures: [RunFailure] = []
  private(set) var sources: [SourceFile] = []

  init(files: any Files, options: RunOptions) {
    self.files = files
    self.options = options
    root = options.currentFolder
  }

  /// Reads the nearest configuration and all that it extends, and the folders that the caller names.
  mutating func load() {
    if let path = path {
      root = path.folder
      chain.append(ConfigurationStep(file: path.relative(to: root), origin: nil))
      configuration = read(path, below: [])
      refuseBaselineOutside()
    }
    let named = options.ruleFolders.map { options.currentFolder / $0 }
    for folder in named where !ruleFolders.contains(folder) { ruleFolders.append(folder) }
    folderOrigins.merge(named.map { ($0, .commandLine) }) { first, _ in first }
    for folder in options.ruleFolders where !files.isFolder(options.currentFolder / folder) {
      failures.append(.file(FileFailure(path: options.currentFolder / folder, reason: .notFound)))
    }
  }

  /// The file that the caller names, or the nearest one from the first path upwards.
  private var path: Path? {
    if let named = options.configuration { return options.currentFolder / named }
    let first = options.paths.first.map { $0 == "-" ? options.standardInput?.name ?? "." : $0 } ?? "."
    var folder = options.currentFolder / first
    if !files.isFolder(folder) { folder = folder.folder }
    return ConfigurationName.nearest(to: folder, files)
  }

  // MARK: reading

  private mutating func read(_ path: Path, below chain: [Path]) -> Configuration {
    guard let node = document(path) else { return Configuration() }
    let (own, extends, problems) = Configuration.read(node)
    self.problems += problems
    for folder in own.ruleFolders { addRules(path.folder / folder.text, named: folder) }
    let bases = extends.reduce(Configuration()) { merged, node in
      base(node, path.folder / node.text, chain: chain + [path]).extending(merged)
    }
    return own.extending(bases)
  }

  /// What a folder that is extended says: its own configuration, if it has one, and its rules.
  private mutating func base(_ node: YAMLNode, _ folder: Path, chain: [Path]) -> Configuration {
    guard !refuses(folder / ConfigurationName.file, named: node) else { return Configuration() }
    guard files.isFolder(folder) else {
      let nearest = NearestName.find(node.text, among: Preset.allCases.map(\.rawValue)) ?? ""
      problems.append(ReadingProblem(.other(.folderNotFound, values: ["name": node.text, "nearest": nearest]), at: node))
      return Configuration()
    }
    let path = folder / ConfigurationName.file
    if chain.contains(path) {
      let names = (chain + [path]).map { $0.relative(to: root) }.joined(separator: " → ")
      problems.append(ReadingProblem(.other(.extendsCycle, values: ["name": names]), at: node))
      return Configuration()
    }
    addRules(folder, named: node)
    guard files.exists(path) else { return Configuration() }
    self.chain.append(ConfigurationStep(file: path.relative(to: root), origin: node.location))
    return read(path, below: chain)
  }

  private mutating func addRules(_ folder: Path, named node: YAMLNode) {
    if refuses(folder, named: node) { return }
    if !files.isFolder(folder) {
      problems.append(ReadingProblem(.other(.folderNotFound, values: ["name": node.text]), at: node))
    } else if !ruleFolders.contains(folder) {
      ruleFolders.append(folder)
      folderOrigins[folder] = .file(node.location)
    }
  }

  // MARK: trust

  /// Reports what lies outside the folder of the configuration.
  private mutating func refuses(_ path: Path, named node: YAMLNode) -> Bool {
    if FolderTree(root: root, files: files).holds(path) { return false }
    problems.append(ReadingProblem(.other(.folderOutside, values: ["name": node.text]), at: node))
    return true
  }

  /// A baseline that lies elsewhere is neither read nor written.
  private mutating func refuseBaselineOutside() {
    guard let node = configuration.baseline else { return }
    let path = (root / node.tree.source.name).folder / node.text
    if FolderTree(root: root, files: files).holds(path) { return }
    problems.append(ReadingProblem(.other(.fileOutside, values: ["name": node.text]), at: node))
    configuration.baseline = nil
  }

  private mutating func document(_ path: Path) -> YAMLNode? {
    do throws(FileFailure) {
      let source = SourceFile(name: path.relative(to: root), contents: try files.contents(of: path))
      sources.append(source)
      let stream = YAMLReader.read(source)
      yamlProblems += stream.problems
      return stream.documents.first?.root
    } catch {
      failures.append(.file(error))
      return nil
    }
  }
}
