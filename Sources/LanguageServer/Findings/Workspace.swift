import CultureFormat
import CultureLinting
import LocatedYAML
import Places
import RuleEngine

/// What is known of the open documents and of the files that belong to a culture with them.
struct Workspace {
  private let options: RunOptions
  private let disk: any Files
  private var groups: [Group: Linted] = [:]

  /// Documents that are linted in one run: those that one configuration is for.
  private struct Group: Hashable {
    let configuration: Path?
    /// The highest folder in which files are looked for that include a document.
    let top: Path
  }

  /// A run over a group.
  private struct Linted {
    let run: LintRun
    /// Files that make up a culture, also those of an earlier run of which one cannot be read now.
    let families: [Set<Path>]
    let views: [Path: FileView]
  }

  init(_ options: RunOptions, disk: any Files) {
    self.options = options
    self.disk = disk
  }

  /// Lints the open documents anew.
  ///
  /// - Parameter folders: what the editor has open as its workspace.
  mutating func lint(_ documents: OpenDocuments, in folders: [Path], today: Day) {
    let files = OverlayFiles(over: disk, texts: documents.byPath.mapValues(\.source.bytes))
    let grouped = Dictionary(grouping: documents.byPath.keys) { group(of: $0, folders, files) }
    groups = Dictionary(uniqueKeysWithValues: grouped.map { group, paths in
      var options = options
      options.paths = paths.map(\.text).sorted()
      options.partsBelow = group.top
      options.today = today
      let run = Linter(options, files: files).run(after: groups[group]?.run)
      return (group, Self.linted(run, after: groups[group]))
    })
  }

  private func group(of path: Path, _ folders: [Path], _ files: any Files) -> Group {
    let own = folders.filter(path.isInside).min { $0.text.utf8.count < $1.text.utf8.count } ?? path.folder
    if options.configuration != nil { return Group(configuration: nil, top: own) }
    let configuration = ConfigurationName.nearest(to: path.folder, files)
    return Group(configuration: configuration, top: configuration?.folder ?? own)
  }

  // MARK: what was found

  /// The rules and the language of messages that a file goes by; nil where nothing was linted yet.
  func judge(for path: Path) -> Judge? {
    let group = groups.values.first { $0.views[path] != nil } ?? groups.values.first
    return group?.run.report.judge
  }

  /// nil for a file that no run has read.
  func view(of path: Path) -> FileView? {
    groups.values.lazy.compactMap { $0.views[path] }.first
  }

  /// The file that findings in another file call by a name.
  func path(of name: String, beside path: Path) -> Path {
    groups.values.first { $0.views[path] != nil }?.run.path(of: name) ?? path.folder / name
  }

  /// The files that something is known of, in order.
  var paths: [Path] { Set(groups.values.flatMap(\.views.keys)).sorted { $0.text < $1.text } }

  // MARK: after a run

  private static func linted(_ run: LintRun, after earlier: Linted?) -> Linted {
    let before = (earlier?.families ?? []).filter { !$0.isDisjoint(with: run.broken) && !run.families.contains($0) }
    let families = run.families + before
    var views = freshViews(run, after: earlier)
    // Without one of its files a culture says less than it should: what was found in the others stays.
    let kin = Set(families.filter { !$0.isDisjoint(with: run.broken) }.joined()).subtracting(run.broken)
    for path in kin {
      guard let before = earlier?.views[path] else { continue }
      if views[path].map({ $0.source.bytes == before.source.bytes }) ?? true { views[path] = before }
    }
    return Linted(run: run, families: families, views: views)
  }

  private static func freshViews(_ run: LintRun, after earlier: Linted?) -> [Path: FileView] {
    let findings = Dictionary(grouping: run.report.findings) { $0.location.file }
    let cultures = run.cultures.map { (files: files(of: $0, run), culture: $0) }
    let views = run.report.sources.map { name, source in
      let path = run.path(of: name)
      let own = findings[name] ?? []
      if run.broken.contains(path) { return (path, FileView(broken: source, own, after: earlier?.views[path]?.good)) }
      return (path, FileView(source, own, cultures.filter { $0.files.contains(path) }.map(\.culture)))
    }
    return Dictionary(views) { first, _ in first }
  }

  private static func files(of culture: Culture, _ run: LintRun) -> Set<Path> {
    let main = run.path(of: culture.node.tree.source.name)
    return run.families.filter { $0.contains(main) }.reduce([main]) { $0.union($1) }
  }
}
