/// How a run reaches files; the program's own way to the disk, or a table in a test.
public protocol Files: Sendable {
  /// The bytes of a file.
  func contents(of path: Path) throws(FileFailure) -> [UInt8]
  /// The names in a folder, sorted, without symbolic links; nil where it is no folder or cannot be read.
  ///
  /// Links are left out, as git and ripgrep do: they may lead in circles, to what is found elsewhere
  /// anyway, or out of a document's folder. A link that is named itself is followed.
  func names(in folder: Path) -> [String]?
  /// Whether there is a folder at the path.
  func isFolder(_ path: Path) -> Bool
  /// Whether there is anything at the path.
  func exists(_ path: Path) -> Bool
}

/// Why a file cannot be read.
public struct FileFailure: Error, Sendable {
  /// What stood in the way.
  public enum Reason: Sendable {
    case notFound
    /// More than this many bytes.
    case tooLarge(limit: Int)
    /// A folder, a pipe, a device.
    case notOrdinary
    /// In the system's words.
    case unreadable(String)
  }

  public let path: Path
  public let reason: Reason

  public init(path: Path, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The largest file that is read.
  public static let sizeLimit = 64 << 20
}
