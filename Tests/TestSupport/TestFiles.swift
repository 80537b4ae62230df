import CultureLinting
import Foundation
import Places
import RuleEngine

/// Files of the project below a folder.
public struct FolderFiles: Files {
  public init() {}

  public func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path.text) else {
      throw FileFailure(path: path, reason: .notFound)
    }
    return Array(data)
  }

  public func names(in folder: Path) -> [String]? {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.text)
    return names?.filter { (try? FileManager.default.destinationOfSymbolicLink(atPath: (folder / $0).text)) == nil }.sorted()
  }

  public func isFolder(_ path: Path) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path.text, isDirectory: &isFolder) && isFolder.boolValue
  }

  public func exists(_ path: Path) -> Bool { FileManager.default.fileExists(atPath: path.text) }
}

/// Files that a test writes down.
public struct MemoryFiles: Files {
  private let texts: [String: [UInt8]]

  /// - Parameter texts: by absolute path.
  public init(_ texts: [String: String]) {
    self.texts = texts.mapValues { Array($0.utf8) }
  }

  public func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    guard let text = texts[path.text] else { throw FileFailure(path: path, reason: .notFound) }
    return text
  }

  public func names(in folder: Path) -> [String]? {
    guard isFolder(folder) else { return nil }
    let below = texts.keys.filter { Path($0).isInside(folder) }
    return Set(below.compactMap { Path($0).relative(to: folder).split(separator: "/").first.map(String.init) }).sorted()
  }

  public func isFolder(_ path: Path) -> Bool {
    texts[path.text] == nil && texts.keys.contains { Path($0).isInside(path) }
  }

  public func exists(_ path: Path) -> Bool { texts[path.text] != nil || isFolder(path) }
}

extension Linter {
  /// Lints files that a test writes down, from the folder `/project`.
  public static func lint(
    _ texts: [String: String], _ paths: [String] = [], configure: (inout RunOptions) -> Void = { _ in }
  ) -> LintReport {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    options.paths = paths
    configure(&options)
    let files = Dictionary(texts.map { ($0.key.hasPrefix("/") ? $0.key : "/project/\($0.key)", $0.value) }) { $1 }
    return Linter(options, files: MemoryFiles(files)).lint()
  }
}

extension Day {
  /// What tests take for today.
  public static let test = Day("2026-11-22") ?? { fatalError("a day of the calendar") }()
}

extension LintReport {
  /// Each finding as `file:line:column rule text`.
  public var lines: [String] {
    findings.map { finding in
      let start = finding.location.range.start
      return "\(finding.location.file):\(start.line):\(start.column) \(finding.rule) \(finding.text)"
    }
  }
}
