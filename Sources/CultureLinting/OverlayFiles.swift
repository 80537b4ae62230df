/// Files of which some have another text than on the disk, as in an editor.
public struct OverlayFiles: Files {
  private let base: any Files
  /// By path.
  public var texts: [Path: [UInt8]] = [:]

  public init(over base: any Files) {
    self.base = base
  }

  public func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    if let text = texts[path] { return text }
    return try base.contents(of: path)
  }

  public func names(in folder: Path) -> [String]? { base.names(in: folder) }

  public func isFolder(_ path: Path) -> Bool { base.isFolder(path) }

  public func exists(_ path: Path) -> Bool { texts[path] != nil || base.exists(path) }
}
