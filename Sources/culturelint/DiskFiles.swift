import CultureLinting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of the disk.
struct DiskFiles: Files {
  func contents(of path: Path) throws(FileFailure) -> [UInt8] {
    // Opening a FIFO would wait for a writer.
    let descriptor = open(path.text, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path: path, reason: .unreadable("not a file"))
    }
    guard status.st_size <= FileFailure.sizeLimit else {
      throw FileFailure(path: path, reason: .tooLarge(limit: FileFailure.sizeLimit))
    }
    return try read(descriptor, size: Int(status.st_size), path)
  }

  private func read(_ descriptor: Int32, size: Int, _ path: Path) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled, off_t(filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { break }
      filled += count
    }
    return filled == size ? bytes : Array(bytes[..<filled])
  }

  func names(in folder: Path) -> [String]? {
    guard let stream = opendir(folder.text) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func isFolder(_ path: Path) -> Bool {
    var status = stat()
    return stat(path.text, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func exists(_ path: Path) -> Bool {
    access(path.text, F_OK) == 0
  }

  private func failure(_ path: Path) -> FileFailure {
    errno == ENOENT
      ? FileFailure(path: path, reason: .notFound)
      : FileFailure(path: path, reason: .unreadable(String(cString: strerror(errno))))
  }
}
