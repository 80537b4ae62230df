/// A folder and all below it: what a configuration may name, as it may come from a stranger.
struct FolderTree {
  let root: Path
  let files: any Files

  /// Whether a path lies in the tree and no symbolic link stands on the way to it; what is not there lies in the tree
  /// if its folder does.
  func holds(_ path: Path) -> Bool {
    guard path.isInside(root) else { return false }
    var folder = root
    for name in path.relative(to: root).split(separator: "/").map(String.init) where name != "." {
      let isLink = !(files.names(in: folder) ?? []).contains(name) && files.exists(folder / name)
      if isLink { return false }
      folder = folder / name
    }
    return true
  }
}
