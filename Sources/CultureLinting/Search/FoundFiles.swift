import Places
import RuleEngine

/// The files that a run is for: those that its caller names, and those below the folders that it names.
struct FoundFiles {
  /// Each once, in the order in which they were named or found.
  let paths: [Path]
  /// Those that are linted whatever they say.
  let named: Set<Path>
  /// With standard input among them.
  let files: any Files

  init(_ options: RunOptions, _ setup: Setup, files: any Files) {
    let files = Self.withInput(files, options)
    let search = FileSearch(
      files: files, exclude: setup.configuration.exclude.map(Glob.init), root: setup.root, leftOut: setup.ruleFolders)
    var found: [Path] = []
    var named: Set<Path> = []
    for name in options.paths.isEmpty ? ["."] : options.paths {
      let path = name == "-" ? options.inputPath : options.currentFolder / name
      if name != "-", files.isFolder(path) {
        found += search.documents(in: path)
      } else if let top = options.partsBelow {
        let includers = Includers(files: files, format: setup.book.format, search: search, top: top)
        found += search.takes(path) ? includers.files(including: path) + [path] : []
      } else {
        found.append(path)
        named.insert(path)
      }
    }
    var seen: Set<Path> = []
    paths = found.filter { seen.insert($0).inserted }
    self.named = named
    self.files = files
  }

  private static func withInput(_ files: any Files, _ options: RunOptions) -> any Files {
    guard options.paths.contains("-") else { return files }
    return OverlayFiles(over: files, texts: [options.inputPath: options.standardInput?.contents ?? []])
  }
}

extension RunOptions {
  /// The path that standard input has.
  fileprivate var inputPath: Path { currentFolder / (standardInput?.name ?? "stdin.yaml") }
}
