/// Files of which some have another text than on the disk, as those that are open in an editor.
public struct OverlayFiles: Files {
  private let disk: any Files
  /// By path; a text whose path the disk does not have is a file as well.
  public var texts: [Path: [UInt8]]

  public init(over disk: any Files, texts: [Path: [UInt8]] = [:]) {
    self.disk = disk
    self.texts = texts
  }

  public func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    if let text = texts[path] { return text }
    return try disk.contents(of: path)
  }

  public func names(in folder: Path) -> [String]? {
    let own = texts.keys.filter { $0.folder == folder }.map(\.name)
    let names = disk.names(in: folder)
    return names == nil && own.isEmpty ? nil : Set((names ?? []) + own).sorted()
  }

  public func isFolder(_ path: Path) -> Bool { texts[path] == nil && disk.isFolder(path) }

  public func exists(_ path: Path) -> Bool { texts[path] != nil || disk.exists(path) }
}
