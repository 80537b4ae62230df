import CultureLinting
import Places

/// A document as it stands in the editor.
struct OpenDocument {
  /// As the client writes it.
  let uri: String
  let path: Path
  var version: Int?
  var source: SourceFile
}

/// The documents that the editor has open, saved or not.
struct OpenDocuments {
  private(set) var byPath: [Path: OpenDocument] = [:]
  /// Where texts stand that are no files.
  let folder: Path

  subscript(uri: String) -> OpenDocument? { byPath[path(of: uri)] }

  func path(of uri: String) -> Path { FileURI.path(uri) ?? FileURI.placeholder(for: uri, in: folder) }

  /// What the client calls a file.
  func uri(of path: Path) -> String { byPath[path]?.uri ?? FileURI.of(path) }

  mutating func open(_ item: LSP.OpenedDocument.Item) {
    let path = path(of: item.uri)
    let source = Self.source(path, Array(item.text.utf8))
    byPath[path] = OpenDocument(uri: item.uri, path: path, version: item.version, source: source)
  }

  mutating func change(_ change: LSP.ChangedDocument, _ encoding: PositionEncoding) {
    let path = path(of: change.textDocument.uri)
    guard var document = byPath[path] else { return }
    document.version = change.textDocument.version
    for change in change.contentChanges {
      document.source = Self.source(path, Self.bytes(change, in: document.source, encoding))
    }
    byPath[path] = document
  }

  mutating func close(_ uri: String) {
    byPath[path(of: uri)] = nil
  }

  private static func source(_ path: Path, _ bytes: [UInt8]) -> SourceFile {
    SourceFile(name: path.text, contents: bytes)
  }

  private static func bytes(
    _ change: LSP.ChangedDocument.Change, in source: SourceFile, _ encoding: PositionEncoding
  ) -> [UInt8] {
    guard let range = change.range.map({ encoding.range($0, in: source) }) else { return Array(change.text.utf8) }
    let start = source.byte(of: source.offset(of: range.start))
    let end = source.byte(of: source.offset(of: range.end))
    return source.bytes[..<start] + Array(change.text.utf8) + source.bytes[end...]
  }
}

/// The files of a disk, with the open documents standing before them.
struct OverlaidFiles: Files {
  let disk: any Files
  let open: [Path: [UInt8]]

  func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    if let text = open[path] { return text }
    return try disk.contents(of: path)
  }

  func names(in folder: Path) -> [String]? {
    let own = open.keys.filter { $0.folder == folder }.map(\.name)
    let names = disk.names(in: folder)
    return names == nil && own.isEmpty ? nil : Set((names ?? []) + own).sorted()
  }

  func isFolder(_ path: Path) -> Bool { open[path] == nil && disk.isFolder(path) }
  func exists(_ path: Path) -> Bool { open[path] != nil || disk.exists(path) }
}
