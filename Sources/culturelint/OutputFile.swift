import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that a report goes to.
struct OutputFile {
  let path: String

  /// Writes the whole file, so that a half-written one never stands there: by way of a new one beside
  /// it. What is no regular file (a link, a pipe, a device) is written to and stays what it is.
  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    do throws(SystemError) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return try replace(with: bytes, mode: nil) }
      if status.st_mode & S_IFMT == S_IFREG {
        try replace(with: bytes, mode: status.st_mode & 0o7777)
      } else {
        try Self.fill(try Self.open(path, O_CREAT | O_TRUNC), bytes)
      }
    } catch { throw OutputFailure(path: path, error) }
  }

  /// Writes a file where nothing stands yet.
  func create(_ text: String) throws(OutputFailure) {
    do throws(SystemError) {
      let descriptor = try Self.open(path, O_CREAT | O_EXCL)
      do throws(SystemError) {
        try Self.fill(descriptor, Array(text.utf8))
      } catch {
        unlink(path)
        throw error
      }
    } catch { throw OutputFailure(path: path, error) }
  }

  /// Whether there is anything at the path, be it a link to nowhere.
  var isThere: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func replace(with bytes: [UInt8], mode: mode_t?) throws(SystemError) {
    let temporary = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36)).new"
    let descriptor = try Self.open(temporary, O_CREAT | O_EXCL)
    do throws(SystemError) {
      if let mode, fchmod(descriptor, mode) != 0 { throw SystemError() }
      try Self.fill(descriptor, bytes)
      if rename(temporary, path) != 0 { throw SystemError() }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    let descriptor = systemOpen(path, O_WRONLY | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw SystemError() }
    return descriptor
  }

  /// Writes and closes.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      try Descriptor(number: descriptor).writeAll(bytes)
    } catch {
      close(descriptor)
      throw error
    }
    if close(descriptor) != 0 { throw SystemError() }
  }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  open(path, flags, 0o666)
}

/// A file or a stream that cannot be written, or read on, in the system's words.
struct OutputFailure: Error, CustomStringConvertible {
  let description: String

  init(path: String, _ error: SystemError) {
    description = Terminal.escaped("\(path): \(error)")
  }
}
