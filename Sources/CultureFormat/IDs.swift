extension Culture {
  /// Numbers of texts or of parts, in the order of the document.
  ///
  /// Nearly all of them follow one on the other, and those take no memory of their own.
  public struct IDs: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
    /// All of them; nil as long as each is one more than the one before.
    private(set) var scattered: [Int]?
    private var start: Int32 = 0
    private var length: Int32 = 0

    public init(arrayLiteral ids: Int...) { for id in ids { append(id) } }

    public var startIndex: Int { 0 }
    public var endIndex: Int { Int(length) }

    public subscript(index: Int) -> Int {
      if let scattered { return scattered[index] }
      precondition(index >= 0 && index < endIndex)
      return Int(start) + index
    }

    mutating func append(_ id: Int) {
      if length == 0 { start = Int32(id) }
      if scattered == nil, id != Int(start) + endIndex { scattered = Array(self) }
      scattered?.append(id)
      length += 1
    }
  }
}
