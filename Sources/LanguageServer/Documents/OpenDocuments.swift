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

  /// The file; a made-up one in the folder for what is no file.
  func path(of uri: String) -> Path { FileURI.path(uri) ?? FileURI.placeholder(for: uri, in: folder) }

  /// What the client calls a file.
  func uri(of path: Path) -> String { byPath[path]?.uri ?? FileURI.of(path) }

  /// From now on the text of the client stands for the file.
  mutating func open(_ item: LSP.OpenedDocument.Item) {
    let path = path(of: item.uri)
    let source = Self.source(path, Array(item.text.utf8))
    byPath[path] = OpenDocument(uri: item.uri, path: path, version: item.version, source: source)
  }

  /// Makes the changes one after the other, as each counts on those before it.
  mutating func change(_ change: LSP.ChangedDocument, _ encoding: PositionEncoding) {
    let path = path(of: change.textDocument.uri)
    guard var document = byPath[path] else { return }
    document.version = change.textDocument.version
    for change in change.contentChanges {
      document.source = Self.source(path, Self.bytes(change, in: document.source, encoding))
    }
    byPath[path] = document
  }

  /// From now on the file speaks for itself.
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
