#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input, output and error, and what the environment says of them.
enum Streams {
  /// Writes all of a text; an output that nobody reads any more ends the program quietly.
  static func write(_ text: String, toError: Bool = false) {
    let descriptor: Int32 = toError ? STDERR_FILENO : STDOUT_FILENO
    guard !writeAll(Array(text.utf8), to: descriptor), !toError else { return }
    if errno != EPIPE { write("culturelint: standard output: \(String(cString: strerror(errno)))\n", toError: true) }
    ExitStatus.untrusted.exit()
  }

  /// Writes a whole file, by way of a new one beside it, so that a half-written one never stands there.
  static func write(_ text: String, toFile path: String) throws(OutputFailure) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputFailure(path: path) }
    let isWritten = writeAll(Array(text.utf8), to: descriptor)
    guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
      let failure = OutputFailure(path: path)
      unlink(temporary)
      throw failure
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { platformWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      written += max(count, 0)
    }
    return true
  }

  private static func platformWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }

  /// All of standard input.
  static func readInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Whether standard output is a terminal that wants colours; `NO_COLOR` says no, `FORCE_COLOR` yes.
  static var outputIsColored: Bool {
    if let wish = environment("NO_COLOR"), !wish.isEmpty { return false }
    if let wish = environment("FORCE_COLOR"), !wish.isEmpty { return true }
    return isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}

/// An output file that cannot be written, in the system's words.
struct OutputFailure: Error, CustomStringConvertible {
  let description: String

  init(path: String) {
    description = "\(path): \(String(cString: strerror(errno)))"
  }
}
