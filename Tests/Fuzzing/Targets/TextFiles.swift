import CultureLinting
import RuleEngine

/// Files that exist only while an input is tried.
struct TextFiles: Files {
  /// By absolute path.
  let texts: [Path: [UInt8]]

  static let folder = Path("/project")

  /// - Parameter texts: by their names below ``folder``.
  init(_ texts: [String: [UInt8]]) {
    self.texts = Dictionary(texts.map { (Self.folder / $0.key, $0.value) }) { first, _ in first }
  }

  func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    guard let text = texts[path] else { throw FileFailure(path: path, reason: .notFound) }
    return text
  }

  func names(in folder: Path) -> [String]? {
    let below = texts.keys.filter { $0 != folder && $0.isInside(folder) }
    let names = Set(below.compactMap { $0.relative(to: folder).split(separator: "/").first.map(String.init) })
    return names.isEmpty ? nil : names.sorted()
  }

  func isFolder(_ path: Path) -> Bool { texts[path] == nil && names(in: path) != nil }

  func exists(_ path: Path) -> Bool { texts[path] != nil || isFolder(path) }
}

extension RunOptions {
  /// A run over every rule on the same day each time.
  static func trial(_ paths: String...) -> RunOptions {
    var options = RunOptions(currentFolder: TextFiles.folder, today: .first)
    options.paths = paths
    options.preset = .all
    return options
  }
}
