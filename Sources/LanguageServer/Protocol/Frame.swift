import CultureLinting

/// What came in over the wire.
public enum Frame: Sendable, Equatable {
  case message([UInt8])
  /// A message of more bytes than are taken: it was passed over, and the next one can be read.
  case tooLarge
  /// A header that says no length: where the next message begins cannot be known.
  case broken

  /// A message as it goes over the wire.
  public static func bytes(of message: String) -> [UInt8] {
    let body = Array(message.utf8)
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}

/// Cuts what a client sends into frames: a header with the length, an empty line, the message.
public struct FrameReader: Sendable {
  /// The largest message that is taken, in bytes: a file of the largest size, and what JSON adds to it.
  public static let messageLimit = 2 * FileFailure.sizeLimit
  /// The longest header, in bytes.
  static let headerLimit = 4096

  private var waiting: [UInt8] = []
  private var state = State.header

  private enum State {
    case header
    /// So many bytes of a message.
    case body(Int)
    /// So many bytes of a message that is too large are still to come.
    case passingOver(Int)
    case broken
  }

  public init() {}

  /// Takes the next bytes, however they were cut, and gives the frames that they complete.
  public mutating func take(_ bytes: [UInt8]) -> [Frame] {
    waiting += bytes
    var rest = waiting[...]
    var frames: [Frame] = []
    while let frame = next(&rest) { frames += [frame].compactMap { $0 } }
    // Only what is used up is cut away: a long message comes in many pieces.
    if rest.isEmpty { waiting = [] } else if rest.startIndex > 0 { waiting = Array(rest) }
    return frames
  }

  /// The next step: nil where it needs more bytes, `.some(nil)` where it completed no frame.
  private mutating func next(_ rest: inout ArraySlice<UInt8>) -> Frame?? {
    switch state {
    case .header: return header(&rest)
    case .body(let count): return body(count, &rest)
    case .passingOver(let count):
      let passed = min(count, rest.count)
      rest = rest.dropFirst(passed)
      state = passed == count ? .header : .passingOver(count - passed)
      return passed == count ? .some(nil) : nil
    case .broken:
      rest = []
      return nil
    }
  }

  private mutating func header(_ rest: inout ArraySlice<UInt8>) -> Frame?? {
    let end = Array("\r\n\r\n".utf8)
    let start = rest.prefix(Self.headerLimit)
    guard let index = start.indices.first(where: { start[$0...].starts(with: end) }) else {
      return start.count < Self.headerLimit ? nil : fail()
    }
    guard let length = Self.length(String(decoding: rest[..<index], as: UTF8.self)) else { return fail() }
    rest = rest[(index + end.count)...]
    state = length > Self.messageLimit ? .passingOver(length) : .body(length)
    return length > Self.messageLimit ? .some(.tooLarge) : .some(nil)
  }

  private mutating func body(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Frame?? {
    guard rest.count >= count else { return nil }
    let message = Array(rest.prefix(count))
    rest = rest.dropFirst(count)
    state = .header
    return .message(message)
  }

  private mutating func fail() -> Frame?? {
    state = .broken
    return .some(.broken)
  }

  /// What `Content-Length` says; nil where it says nothing that can be.
  private static func length(_ header: String) -> Int? {
    for line in header.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      return Int(parts[1].filter { $0 != " " && $0 != "\t" }).flatMap { $0 >= 0 ? $0 : nil }
    }
    return nil
  }
}
