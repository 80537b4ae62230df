/// What git ignores, by the `.gitignore` files from the top of its work tree down.
struct GitIgnore {
  private var patterns: [Pattern] = []

  private struct Pattern {
    let folder: Path
    let glob: Glob
    let isNegated: Bool
    let foldersOnly: Bool
  }

  /// The patterns of the folders above one, from the top of the work tree; none outside a work tree.
  static func above(_ folder: Path, _ files: any Files) -> GitIgnore {
    var folders: [Path] = []
    var next = folder
    while !files.exists(next / ".git") {
      guard !next.isRoot else { return GitIgnore() }
      next = next.folder
      folders.append(next)
    }
    return folders.reversed().reduce(GitIgnore()) { $0.adding(from: $1, files) }
  }

  /// These patterns and those of a folder's own file.
  func adding(from folder: Path, _ files: any Files) -> GitIgnore {
    guard let bytes = try? files.contents(of: folder / ".gitignore") else { return self }
    var sum = self
    let lines = String(decoding: bytes, as: UTF8.self).split { $0 == "\n" || $0 == "\r\n" }
    sum.patterns += lines.compactMap { Self.pattern(String($0), folder) }
    return sum
  }

  /// The last pattern that fits decides.
  func ignores(_ path: Path, isFolder: Bool) -> Bool {
    patterns.last { pattern in
      (isFolder || !pattern.foldersOnly) && path.isInside(pattern.folder)
        && pattern.glob.matches(path.relative(to: pattern.folder))
    }.map { !$0.isNegated } ?? false
  }

  private static func pattern(_ line: String, _ folder: Path) -> Pattern? {
    var text = line
    while text.hasSuffix(" "), !text.hasSuffix("\\ ") { text.removeLast() }
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    let isNegated = text.hasPrefix("!")
    if isNegated || text.hasPrefix("\\") { text.removeFirst() }
    let foldersOnly = text.hasSuffix("/")
    if foldersOnly { text.removeLast() }
    // A slash anywhere but at the end ties the pattern to its folder.
    let isTied = text.contains("/")
    return Pattern(
      folder: folder, glob: Glob(isTied ? text : "**/" + text), isNegated: isNegated, foldersOnly: foldersOnly)
  }
}
