import CultureLinting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are made together, or not at all.
struct NewFiles {
  /// The folder that they stand in; it and those above it are made where they are missing.
  let folder: String
  let files: [(name: String, text: String)]

  /// As the caller would write it.
  func path(of name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

  /// The first file that stands where one of them should; nil where nothing does.
  var inTheWay: String? {
    files.map { path(of: $0.name) }.first { OutputFile(path: $0).isThere }
  }

  /// Makes all of them; where one cannot be made, what was made is taken away again.
  func write() throws(OutputFailure) {
    var folders: [String] = []
    var written: [String] = []
    do throws(OutputFailure) {
      try makeFolder(folder, &folders)
      for file in files {
        try OutputFile(path: path(of: file.name)).create(file.text)
        written.append(path(of: file.name))
      }
    } catch {
      for path in written { unlink(path) }
      for path in folders.reversed() { rmdir(path) }
      throw error
    }
  }

  /// - Parameter made: the folders that were missing, the highest first.
  private func makeFolder(_ folder: String, _ made: inout [String]) throws(OutputFailure) {
    if mkdir(folder, 0o777) == 0 { return made.append(folder) }
    if errno == EEXIST { return }
    let failure = OutputFailure(path: folder, SystemError())
    let above = (Path(Streams.currentFolder) / folder).folder.text
    guard errno == ENOENT, above != folder else { throw failure }
    try makeFolder(above, &made)
    guard mkdir(folder, 0o777) == 0 else { throw OutputFailure(path: folder, SystemError()) }
    made.append(folder)
  }
}
