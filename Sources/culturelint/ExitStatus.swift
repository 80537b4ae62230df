#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program tells its caller. Help texts and, by a test, the README say what stands here.
enum ExitStatus: Int32, Error {
  case clean = 0
  case findings = 1
  case untrusted = 2

  /// What it says of a run that lints.
  private var meaning: String {
    switch self {
    case .clean: "nothing at or above --fail-on"
    case .findings: "findings at or above it"
    case .untrusted:
      "the run cannot be trusted, whatever it found: bad usage, broken YAML, a mistake in the configuration or in a rule "
        + "file, no document"
    }
  }

  /// What a help text says of all of them, with what the first two mean for a command that does something else.
  static func help(clean: String? = nil, findings: String? = nil) -> String {
    let meanings = [(Self.clean, clean), (.findings, findings), (.untrusted, nil)]
    return "Exit status: " + meanings.map { "\($0.rawValue) \($1 ?? $0.meaning)" }.joined(separator: "; ") + "."
  }

  /// Ends the program.
  func exit() -> Never {
    #if canImport(Glibc)
      Glibc.exit(rawValue)
    #elseif canImport(Musl)
      Musl.exit(rawValue)
    #else
      Darwin.exit(rawValue)
    #endif
  }
}
