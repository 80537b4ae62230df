import Places

/// The decoded texts of a tree's scalars. Most stand in the source as they are, and need no memory of their own.
struct DecodedTexts: Sendable {
  private let source: [UInt8]
  /// Those that are written otherwise; numbered as if they stood behind the source.
  private var others: [UInt8] = []

  /// - Parameter source: the bytes of the file.
  init(of source: [UInt8]) {
    self.source = source
  }

  /// Texts that stand in no source.
  init(_ texts: [UInt8]) {
    (source, others) = ([], texts)
  }

  /// Makes room for as much as the source.
  mutating func reserve() { others.reserveCapacity(source.count) }

  /// Adds the text of a scalar.
  ///
  /// - Parameter byte: where in the source it would stand if nothing in it were written otherwise.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, writtenAt byte: Int) -> YAMLTree.Record.Text {
    if stands(text, at: byte) { return YAMLTree.Record.Text(start: UInt32(byte), end: UInt32(byte + text.count)) }
    let start = UInt32(source.count + others.count)
    others.append(contentsOf: text)
    return YAMLTree.Record.Text(start: start, end: start + UInt32(text.count))
  }

  private func stands(_ text: UnsafeBufferPointer<UInt8>, at byte: Int) -> Bool {
    // An empty text at the very end would be taken for the first of the others.
    guard byte < source.count, byte + text.count <= source.count else { return false }
    return source.withUnsafeBufferPointer { text.equals(UnsafeBufferPointer(rebasing: $0[byte..<byte + text.count])) }
  }

  subscript(text: YAMLTree.Record.Text) -> ArraySlice<UInt8> {
    isInSource(text) ? source[text.range] : others[ownRange(text)]
  }

  @inline(__always)
  func withBytes<Answer>(of text: YAMLTree.Record.Text, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    isInSource(text)
      ? source.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[text.range])) }
      : others.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[ownRange(text)])) }
  }

  private func isInSource(_ text: YAMLTree.Record.Text) -> Bool { text.range.lowerBound < source.count }

  private func ownRange(_ text: YAMLTree.Record.Text) -> Range<Int> {
    text.range.lowerBound - source.count..<text.range.upperBound - source.count
  }
}
