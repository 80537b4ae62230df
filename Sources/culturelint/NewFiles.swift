#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are made together, or not at all.
struct NewFiles {
  /// The folder that they stand in; made where it is missing.
  let folder: String
  let files: [(name: String, text: String)]

  func path(of name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

  /// The first file that stands where one of them should; nil where nothing does.
  var inTheWay: String? {
    files.map { path(of: $0.name) }.first { OutputFile(path: $0).isThere }
  }

  func write() throws(OutputFailure) {
    let isNew = try makeFolder()
    var written: [String] = []
    do throws(OutputFailure) {
      for file in files {
        try OutputFile(path: path(of: file.name)).create(file.text)
        written.append(path(of: file.name))
      }
    } catch {
      for path in written { unlink(path) }
      if isNew { rmdir(folder) }
      throw error
    }
  }

  private func makeFolder() throws(OutputFailure) -> Bool {
    if mkdir(folder, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw OutputFailure(path: folder, SystemError()) }
    return false
  }
}
