import CultureLinting
import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input, output and error, and what the environment says of them.
enum Streams {
  /// Writes all of a text; an output that nobody reads any more ends the program without a word, with
  /// the status that says that the run cannot be trusted.
  static func write(_ text: String, toError: Bool = false) {
    write(Array(text.utf8), toError: toError)
  }

  /// The same for bytes.
  static func write(_ bytes: [UInt8], toError: Bool = false) {
    do throws(SystemError) {
      try Descriptor(number: toError ? STDERR_FILENO : STDOUT_FILENO).writeAll(bytes)
    } catch {
      if toError { return }
      if error.number == EPIPE { ExitStatus.untrusted.exit() }
      fail(OutputFailure(path: "/dev/stdout", error).description)
    }
  }

  /// Writes a whole file; see ``OutputFile``.
  static func write(_ text: String, toFile path: String) throws(OutputFailure) {
    try OutputFile(path: path).write(Array(text.utf8))
  }

  /// All of standard input.
  ///
  /// - Parameter name: what it goes by.
  static func readInput(named name: String) throws(FileFailure) -> [UInt8] {
    try Descriptor(number: STDIN_FILENO).readFile(Path(name))
  }

  /// The next bytes of standard input, as soon as there are some; nil at its end.
  static func readSomeInput() -> [UInt8]? {
    do throws(SystemError) {
      let bytes = try Descriptor(number: STDIN_FILENO).readSome(upTo: 1 << 16)
      return bytes.isEmpty ? nil : bytes
    } catch {
      fail(OutputFailure(path: "/dev/stdin", error).description)
    }
  }

  private static func fail(_ reason: String) -> Never {
    write("\(Tool.name): \(reason)\n", toError: true)
    ExitStatus.untrusted.exit()
  }

  /// Whether standard output is a terminal that wants colours; `NO_COLOR` says no, `FORCE_COLOR` yes.
  static var outputIsColored: Bool {
    if let wish = environment("NO_COLOR"), !wish.isEmpty { return false }
    if let wish = environment("FORCE_COLOR"), !wish.isEmpty { return true }
    return isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
  }

  /// Whether somebody sits at standard input who can be asked.
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// The answer to a question, without blanks around it; nil where there is none any more.
  static func ask(_ question: String) -> String? {
    write("\(question) ")
    return readLine()?.trimmed()
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
