import Reporting

/// Messages of the server, each as its JSON.
enum Outgoing {
  /// - Parameter result: nil for the answer that there is nothing.
  static func answer(_ id: CallID, _ result: (any Encodable)?) -> String {
    JSONText.compact(Answer(id: id, result: Result(value: result)))
  }

  /// - Parameter id: nil where the call could not be read so far.
  static func failure(_ id: CallID?, _ failure: CallFailure) -> String {
    JSONText.compact(Failure(id: id, error: failure))
  }

  /// What wants no answer.
  static func notification(_ method: String, _ parameters: some Encodable) -> String {
    JSONText.compact(Notification(method: method, params: parameters))
  }

  /// What the client has to answer.
  static func request(_ id: String, _ method: String, _ parameters: some Encodable) -> String {
    JSONText.compact(Request(id: id, method: method, params: parameters))
  }

  private struct Answer: Encodable {
    var jsonrpc = "2.0"
    let id: CallID
    let result: Result
  }

  private struct Result: Encodable {
    let value: (any Encodable)?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let value { try container.encode(value) } else { try container.encodeNil() }
    }
  }

  private struct Failure: Encodable {
    let id: CallID?
    let error: CallFailure

    private enum Key: CodingKey { case jsonrpc, id, error }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      // The protocol wants an `id`, be it null.
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }

  private struct Notification<Parameters: Encodable>: Encodable {
    var jsonrpc = "2.0"
    let method: String
    let params: Parameters
  }

  private struct Request<Parameters: Encodable>: Encodable {
    var jsonrpc = "2.0"
    let id: String
    let method: String
    let params: Parameters
  }
}
