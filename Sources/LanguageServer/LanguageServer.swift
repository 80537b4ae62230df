public import CultureLinting

/// A language server for culture documents: takes the client's messages one after the other and answers them.
///
/// It reads no stream and writes none. Files are reached through ``Files``; an open document stands before its file.
public struct LanguageServer {
  /// How the conversation ended; nil while it goes on.
  public private(set) var ending: Ending?
  private let options: RunOptions
  private let disk: any Files
  private var state = State.waiting

  /// How a conversation can end.
  public enum Ending: Sendable, Equatable {
    /// The client asked to shut down first.
    case orderly
    case abrupt
  }

  private enum State {
    case waiting
    case running(Session)
    case shutDown
  }

  /// - Parameter options: what every run is told; its paths are not asked for.
  public init(_ options: RunOptions, disk: any Files) {
    self.options = options
    self.disk = disk
  }

  /// Takes what came in.
  ///
  /// - Returns: the messages to send, each as JSON.
  public mutating func receive(_ frame: Frame, today: Day) -> [String] {
    switch frame {
    case .message(let body): return receive(body, today)
    case .tooLarge: return [Outgoing.failure(nil, CallFailure(.invalidRequest, "the message is too large"))]
    case .broken:
      ending = .abrupt
      return [Outgoing.failure(nil, CallFailure(.parseError, "the header says no length"))]
    }
  }

  private mutating func receive(_ body: [UInt8], _ today: Day) -> [String] {
    var id: CallID?
    do throws(CallFailure) {
      guard let call = try Call.read(body) else { return [] }
      id = call.id
      guard let id else { return try notice(call, today) }
      return [Outgoing.answer(id, try answer(call))]
    } catch {
      // Nobody waits for an answer to a notification.
      let isAwaited = id != nil || error.code == .parseError || error.code == .invalidRequest
      return isAwaited ? [Outgoing.failure(id, error)] : []
    }
  }

  // MARK: requests

  private mutating func answer(_ call: Call) throws(CallFailure) -> (any Encodable)? {
    let method = Method(rawValue: call.method)
    switch (state, method) {
    case (.shutDown, _): throw CallFailure(.invalidRequest, "the server is shut down")
    case (.waiting, .initialize?):
      let session = Session(try call.parameters(), options, disk: disk)
      state = .running(session)
      return session.abilities.answer
    case (.waiting, _): throw CallFailure(.notInitialized, "initialize comes first")
    case (.running(let session), let method?): return try answer(call, method, session)
    case (.running, nil): throw CallFailure(.methodNotFound, "there is no \(call.method)")
    }
  }

  private mutating func answer(
    _ call: Call, _ method: Method, _ session: Session
  ) throws(CallFailure) -> (any Encodable)? {
    switch method {
    case .initialize: throw CallFailure(.invalidRequest, "the server is initialized already")
    case .shutdown:
      state = .shutDown
      return nil
    case .hover: return session.hover(try call.parameters())
    case .codeAction: return session.codeActions(try call.parameters())
    case .completion: return session.completion(try call.parameters())
    case .documentSymbol: return session.symbols(try call.parameters(LSP.NamedDocument.self).textDocument)
    default: throw CallFailure(.methodNotFound, "\(call.method) is no request")
    }
  }

  // MARK: notifications

  private mutating func notice(_ call: Call, _ today: Day) throws(CallFailure) -> [String] {
    guard let method = Method(rawValue: call.method) else { return [] }
    if method == .exit {
      if case .shutDown = state { ending = .orderly } else { ending = .abrupt }
    }
    guard case .running(var session) = state else { return [] }
    // The session has to be held once only, or every change would copy it.
    state = .waiting
    defer { state = .running(session) }
    return try Self.notice(call, method, &session, today)
  }

  private static func notice(
    _ call: Call, _ method: Method, _ session: inout Session, _ today: Day
  ) throws(CallFailure) -> [String] {
    switch method {
    case .initialized:
      guard session.abilities.watchesFiles else { return [] }
      return [Outgoing.request("watch", Method.register.rawValue, Abilities.watching)]
    case .didOpen: return session.open(try call.parameters(), today: today)
    case .didChange: return session.change(try call.parameters(LSP.ChangedDocument.self), today: today)
    case .didClose: return session.close(try call.parameters(LSP.NamedDocument.self).textDocument, today: today)
    case .didChangeFolders:
      return session.change(try call.parameters(LSP.ChangedFolders.self).event, today: today)
    case .didSave, .didChangeFiles: return session.lint(today)
    default: return []
    }
  }
}
