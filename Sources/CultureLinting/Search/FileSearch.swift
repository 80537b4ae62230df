/// Finds the YAML files below folders: not hidden ones, not what git ignores, not what is excluded.
struct FileSearch {
  let files: any Files
  /// Globs relative to `root`.
  let exclude: [Glob]
  let root: Path
  /// Folders that hold no documents.
  let leftOut: Set<Path>

  /// The files below a folder, in the order of their paths.
  func documents(in folder: Path) -> [Path] {
    documents(in: folder, ignored: GitIgnore.above(folder, files))
  }

  private func documents(in folder: Path, ignored: GitIgnore) -> [Path] {
    let ignored = ignored.adding(from: folder, files)
    return (files.names(in: folder) ?? []).flatMap { name -> [Path] in
      let path = folder / name
      if path.isHidden || leftOut.contains(path) || isExcluded(path) { return [] }
      if files.isFolder(path) {
        return ignored.ignores(path, isFolder: true) ? [] : documents(in: path, ignored: ignored)
      }
      return path.isYAML && !ignored.ignores(path, isFolder: false) ? [path] : []
    }
  }

  /// Whether a file may be a document: one that git ignores may, as whoever names it knows.
  func takes(_ path: Path) -> Bool {
    var folder = path.folder
    while !leftOut.contains(folder), !folder.isRoot, folder != folder.folder { folder = folder.folder }
    return path.isYAML && !path.isHidden && !leftOut.contains(folder) && !isExcluded(path)
  }

  private func isExcluded(_ path: Path) -> Bool {
    if exclude.isEmpty { return false }
    let relative = path.relative(to: root)
    return exclude.contains { $0.matches(relative) }
  }
}
