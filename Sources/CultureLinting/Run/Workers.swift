import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does the same work on many things, on several threads.
///
/// The answers are in the order of the things, whichever thread found them. Threads of the system start in less
/// time than a small file takes, and nothing has to be linked for them.
final class Workers<Item: Sendable, Worker, Answer: Sendable>: Sendable {
  private let items: [Item]
  private let makeWorker: @Sendable (_ number: Int) -> Worker
  private let work: @Sendable (inout Worker, Item) -> Answer
  private let progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?
  private let state: Mutex<State>

  private struct State {
    var next = 0
    var done = 0
    var workers = 0
    var answers: [Answer?]
  }

  /// - Parameters:
  ///   - makeWorker: makes what one thread works with.
  ///   - progress: is told after each thing how many are done.
  init(
    _ items: [Item], makeWorker: @escaping @Sendable (_ number: Int) -> Worker,
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil,
    work: @escaping @Sendable (inout Worker, Item) -> Answer
  ) {
    self.items = items
    self.makeWorker = makeWorker
    self.work = work
    self.progress = progress
    state = Mutex(State(answers: Array(repeating: nil, count: items.count)))
  }

  /// All answers, when all is done.
  ///
  /// - Parameters:
  ///   - threads: how many there are at most, this one among them.
  ///   - meanwhile: what a thread does for which there are too few things; it asks whether some are not done yet.
  func answers(threads: Int, meanwhile: (@Sendable (_ isNeeded: () -> Bool) -> Void)? = nil) -> [Answer] {
    let wanted = max(1, min(threads, items.count / Self.fewest))
    var more = (1..<wanted).compactMap { _ in Thread { self.run() } }
    if let meanwhile, wanted < threads, !items.isEmpty {
      more += [Thread { meanwhile { !self.isDone } }].compactMap { $0 }
    }
    run()
    for thread in more { thread.join() }
    return state.withLock { $0.answers.compactMap { $0 } }
  }

  private var isDone: Bool { state.withLock { $0.done == items.count } }

  /// So few things for each thread are done before another one has started.
  private static var fewest: Int { 4 }

  private func run() {
    var worker = makeWorker(state.withLock { state in
      state.workers += 1
      return state.workers - 1
    })
    while let index = next() {
      let answer = work(&worker, items[index])
      let done = state.withLock { state in
        state.answers[index] = answer
        state.done += 1
        return state.done
      }
      progress?(done, items.count)
    }
  }

  private func next() -> Int? {
    state.withLock { state in
      guard state.next < items.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}

/// A thread of the system with as large a stack as the first one has.
private struct Thread {
  private let thread: pthread_t

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private static let stackSize = 8 << 20

  /// nil where the system gives no thread.
  init?(_ run: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    guard pthread_create(&thread, &attributes, { Thread.begin($0) }, body.toOpaque()) == 0 else {
      body.release()
      return nil
    }
    #if !canImport(Glibc)
      guard let thread else { return nil }
    #endif
    self.thread = thread
  }

  private static func begin(_ body: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
    return nil
  }

  /// Waits for its end.
  func join() { pthread_join(thread, nil) }
}
