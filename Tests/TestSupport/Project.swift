import Foundation

/// The project's own files, as tests find them.
public enum Project {
  /// The top folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file, by its path from the top folder.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths below a folder that have an ending, sorted.
  public static func files(below folder: String, ending: String) -> [String] {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return (paths ?? []).filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  /// What is needed for measuring and stays out of the project; nil where it is absent.
  public static var shared: URL? {
    let folder = root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
