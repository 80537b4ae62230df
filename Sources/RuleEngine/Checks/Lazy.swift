import Synchronization

/// A value that is made when it is first asked for, once for all threads.
final class Lazy<Value: Sendable>: Sendable {
  private let state: Mutex<State>

  private enum State {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.waiting(make))
  }

  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
