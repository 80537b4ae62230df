import CultureFormat
import LocatedYAML
import Places

/// Finds the files of which a document is a part.
///
/// What a file includes lies in its folder or below, so only files in the folders above a document can include it.
struct Includers {
  let files: any Files
  let format: Format
  let search: FileSearch
  /// The highest folder that is looked at, where the document lies below it.
  let top: Path

  /// The files that include a document, at first or second hand; those in higher folders come first.
  func files(including path: Path) -> [Path] {
    folders(above: path).flatMap { folder in
      (files.names(in: folder) ?? []).map { folder / $0 }
        .filter { $0 != path && search.takes($0) && !files.isFolder($0) && includes($0, path) }
    }
  }

  private func folders(above path: Path) -> [Path] {
    var folders = [path.folder]
    while let last = folders.last, last != top, last.isInside(top), !last.isRoot { folders.append(last.folder) }
    return folders.reversed()
  }

  private func includes(_ path: Path, _ part: Path) -> Bool {
    guard let contents = try? files.contents(of: path), mayInclude(contents) else { return false }
    let file = ReadFile(SourceFile(name: path.relative(to: search.root), contents: contents))
    return file.stream.documents.contains { document in
      var includes = Includes(
        of: document, at: path, root: search.root, format: format, files: files, known: [path: file])
      includes.follow()
      return includes.parts.contains(part)
    }
  }

  /// Whether the key of an include stands anywhere in a file: most files have none and need not be read as YAML.
  private func mayInclude(_ contents: [UInt8]) -> Bool {
    let keys = format.part(Format.root)?.fields.filter { $0.holds == .files }.flatMap(\.keys) ?? []
    return keys.contains { key in
      let key = Array(key.utf8)
      return contents.indices.contains { contents[$0] == key[0] && contents[$0...].starts(with: key) }
    }
  }
}
