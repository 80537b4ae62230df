#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A request or a notification of the client.
struct Call {
  /// nil for a notification.
  let id: CallID?
  let method: String
  private let body: Data

  /// Reads a message; nil for an answer to something that the server asked.
  static func read(_ body: [UInt8]) throws(CallFailure) -> Call? {
    let data = Data(body)
    do {
      let head = try JSONDecoder().decode(Head.self, from: data)
      return head.method.map { Call(id: head.id, method: $0, body: data) }
    } catch DecodingError.dataCorrupted {
      throw CallFailure(.parseError, "this is no JSON")
    } catch {
      throw CallFailure(.invalidRequest, "this is no message of JSON-RPC")
    }
  }

  /// What the call is about.
  func parameters<Parameters: Decodable>(_ type: Parameters.Type = Parameters.self) throws(CallFailure) -> Parameters {
    do {
      return try JSONDecoder().decode(Body<Parameters>.self, from: body).params
    } catch {
      throw CallFailure(.invalidParams, "the parameters of \(method) cannot be read")
    }
  }

  private struct Head: Decodable {
    let id: CallID?
    let method: String?
  }

  private struct Body<Parameters: Decodable>: Decodable {
    let params: Parameters
  }
}

/// By what a request and its answer know each other.
enum CallID: Codable, Hashable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let number = try? container.decode(Int.self)
    self = try number.map(CallID.number) ?? .text(container.decode(String.self))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// Why a call is not answered as it wants.
struct CallFailure: Error, Encodable {
  /// The codes of JSON-RPC and of the protocol.
  enum Code: Int, Encodable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case notInitialized = -32002
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
