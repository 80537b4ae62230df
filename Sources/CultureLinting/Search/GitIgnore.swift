import Places

/// What git ignores, by the `.gitignore` files from the top of its work tree down.
///
/// `?` and `[…]` fit a letter here, a byte in git.
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
    let mark = SourceFile.utf8Mark
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var sum = self
    sum.patterns += text.split(separator: UInt8(ascii: "\n")).compactMap { Self.pattern(Self.withoutEnd($0), folder) }
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
    guard !line.hasPrefix("#") else { return nil }
    let isNegated = line.hasPrefix("!")
    var text = line.dropFirst(isNegated ? 1 : 0)
    let foldersOnly = text.hasSuffix("/")
    if foldersOnly { text.removeLast() }
    // A slash anywhere but at the end ties the pattern to its folder.
    let isTied = text.contains("/")
    if text.hasPrefix("/") { text.removeFirst() }
    // An empty name fits nothing.
    guard !text.split(separator: "/", omittingEmptySubsequences: false).contains("") else { return nil }
    let glob = Glob((isTied ? "/" : "**/") + text)
    return Pattern(folder: folder, glob: glob, isNegated: isNegated, foldersOnly: foldersOnly)
  }

  /// A line without the CR and the spaces at its end; a space after a `\` stays.
  private static func withoutEnd(_ line: ArraySlice<UInt8>) -> String {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    var end = line.startIndex
    var at = line.startIndex
    while at < line.endIndex {
      let isEscape = line[at] == UInt8(ascii: "\\")
      let isSpace = line[at] == UInt8(ascii: " ")
      at = min(at + (isEscape ? 2 : 1), line.endIndex)
      if !isSpace { end = at }
    }
    return String(decoding: line[..<end], as: UTF8.self)
  }
}
