import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far a long run is, in one line of a terminal that is gone at the end; nothing elsewhere.
final class Progress: Sendable {
  private let start = Clock.nanoseconds()
  /// When the line was last written; 0 before.
  private let last = Mutex(0)

  /// What a run tells how far it is; nil where nobody sits at standard error.
  static var shown: (@Sendable (_ done: Int, _ all: Int) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let progress = Progress()
    return { progress.show($0, of: $1) }
  }

  /// Shorter runs show nothing.
  private static let patience = 700_000_000
  private static let interval = 100_000_000

  private func show(_ done: Int, of all: Int) {
    let now = Clock.nanoseconds()
    last.withLock { last in
      if done == all {
        if last > 0 { Streams.write("\r\u{1B}[K", toError: true) }
      } else if now - start > Self.patience, now - last > Self.interval {
        last = now
        Streams.write("\r\(done)/\(all)\u{1B}[K", toError: true)
      }
    }
  }
}
