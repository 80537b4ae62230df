#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program tells its caller.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the level that fails.
  case clean = 0
  /// Findings at or above it.
  case findings = 1
  /// The run cannot be trusted, whatever it found.
  case untrusted = 2

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
