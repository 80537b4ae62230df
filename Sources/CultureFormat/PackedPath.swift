public import Packing

/// A path is packed with all that reading it would put together.
extension PartPath: Packable {
  public init(_ cursor: inout PackedCursor) {
    self.init(
      start: Start(&cursor), steps: [String](&cursor), key: String(&cursor), description: String(&cursor))
  }

  public func pack(into writer: inout PackedWriter) {
    start.pack(into: &writer)
    steps.pack(into: &writer)
    key.pack(into: &writer)
    description.pack(into: &writer)
  }
}

extension PartPath.Start: Packable {
  public init(_ cursor: inout PackedCursor) {
    switch cursor.number(digits: 1) {
    case 0: self = .part
    case 1: self = .culture
    case let above: self = .above(above - 1)
    }
  }

  public func pack(into writer: inout PackedWriter) {
    switch self {
    case .part: writer.number(0, digits: 1)
    case .culture: writer.number(1, digits: 1)
    case .above(let count): writer.number(count + 1, digits: 1)
    }
  }
}
