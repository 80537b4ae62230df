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
      throw FileFailure(path: path, reason: .notOrdinary)
    }
    return try Descriptor(number: descriptor).readFile(path, expecting: Int(status.st_size))
  }

  func names(in folder: Path) -> [String]? {
    guard let stream = opendir(folder.text) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard let start = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let name = (UnsafeRawPointer(entry) + start).assumingMemoryBound(to: CChar.self)
      if isLink(name, Int(entry.pointee.d_type), in: dirfd(stream)) { continue }
      // What is no UTF-8 is listed all the same, so that the run says that it cannot be read.
      names.append(String(cString: name))
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Not every file system says it in the entry itself.
  private func isLink(_ name: UnsafePointer<CChar>, _ type: Int, in folder: Int32) -> Bool {
    guard type == Int(DT_UNKNOWN) else { return type == Int(DT_LNK) }
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  func isFolder(_ path: Path) -> Bool {
    var status = stat()
    return stat(path.text, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func exists(_ path: Path) -> Bool {
    access(path.text, F_OK) == 0
  }

  /// Why the last call of the system failed.
  private func failure(_ path: Path) -> FileFailure {
    errno == ENOENT
      ? FileFailure(path: path, reason: .notFound)
      : FileFailure(path: path, reason: .unreadable("\(SystemError())"))
  }
}

extension Descriptor {
  /// All bytes of what is read as a file.
  ///
  /// - Parameters:
  ///   - path: what it goes by.
  ///   - size: a guess; 0 says nothing, files of the system under `/proc` have it.
  func readFile(_ path: Path, expecting size: Int = 0) throws(FileFailure) -> [UInt8] {
    let limit = FileFailure.sizeLimit
    do throws(ReadFailure) {
      if size > limit { throw ReadFailure.tooLarge }
      return try readAll(expecting: size, limit: limit)
    } catch {
      switch error {
      case .tooLarge: throw FileFailure(path: path, reason: .tooLarge(limit: limit))
      case .system(let error): throw FileFailure(path: path, reason: .unreadable("\(error)"))
      }
    }
  }
}
