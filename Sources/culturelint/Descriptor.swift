#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file of the system, read and written whole.
struct Descriptor {
  /// The system's number for it.
  let number: Int32

  /// Why not all was read.
  enum ReadFailure: Error {
    case tooLarge
    case system(SystemError)
  }

  /// All bytes up to the end; what the system says of a file's size is only a guess at it.
  func readAll(expecting size: Int = 0, limit: Int) throws(ReadFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(max(size, 0), limit) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: max(filled, 1 << 16)) }
      let count = bytes.withUnsafeMutableBytes { read(number, $0.baseAddress.map { $0 + filled }, $0.count - filled) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(SystemError()) }
      if count == 0 { break }
      filled += count
      if filled > limit { throw .tooLarge }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The next bytes, as soon as there are some; none at the end.
  func readSome(upTo limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    while true {
      let count = bytes.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError() }
      bytes.removeLast(limit - count)
      return bytes
    }
  }

  /// Writes all bytes.
  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    _ = Self.failsInsteadOfEnding
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw SystemError() }
      written += max(count, 0)
    }
  }

  /// A reader that goes away and a file that may not grow are errors of the write, not the end of the program.
  private static let failsInsteadOfEnding: Bool = {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    return true
  }()
}

/// What the system says went wrong just now.
struct SystemError: Error, CustomStringConvertible {
  /// The system's `errno`.
  let number: Int32

  init(_ number: Int32 = errno) {
    self.number = number
  }

  var description: String { String(cString: strerror(number)) }
}
