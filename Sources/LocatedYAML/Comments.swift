public import Places

/// A comment of a YAML file that begins with a certain word.
public struct YAMLComment: Sendable {
  /// What stands after the word, to the end of the line.
  public let text: String
  /// From its `#` on.
  public let location: Location
  /// Whether nothing but blanks stands before it on its line.
  public let isAlone: Bool
  /// Which document it stands in or before; the last one for what follows it.
  public let document: YAMLTree
}

extension YAMLStream {
  /// The comments whose first word begins with a mark, in their order; found without looking at any other text.
  public func comments(beginningWith mark: String) -> [YAMLComment] {
    guard let source = documents.first?.source else { return [] }
    let finder = CommentFinder(source: source, mark: Array(mark.utf8))
    let comments = finder.comments
    guard !comments.isEmpty else { return [] }
    let scalars = documents.flatMap(\.scalarBytes).sorted { $0.lowerBound < $1.lowerBound }
    return comments.filter { comment in !scalars.cover(comment.lowerBound) }.compactMap { comment in
      document(at: comment.lowerBound, source).map { finder.comment(comment, in: $0) }
    }
  }

  private func document(at byte: Int, _ source: SourceFile) -> YAMLTree? {
    let index = documents.endOfPrefix { source.byte(of: $0.root.offsets.upperBound) < byte }
    return index < documents.count ? documents[index] : documents.last
  }
}

extension YAMLTree {
  /// The bytes of every scalar; of a block text those after its first line, where a comment may stand.
  fileprivate var scalarBytes: [Range<Int>] {
    records.filter { $0.kind == .scalar && $0.start < $0.end }.map { record in
      var start = source.byte(of: Int(record.start))
      let end = source.byte(of: Int(record.end))
      if record.style == .literal || record.style == .folded {
        start = source.bytes[start..<end].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? end
      }
      return start..<end
    }
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges has a number in it; they are sorted and do not overlap.
  fileprivate func cover(_ number: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound <= number
  }
}

/// Finds what looks like a comment with a mark: `#` at the beginning of a line or after a blank, then the mark.
private struct CommentFinder {
  let source: SourceFile
  let mark: [UInt8]

  /// The bytes from each `#` to the end of its line, or to the next such comment in it.
  var comments: [Range<Int>] {
    let starts = starts
    return starts.enumerated().map { index, start in
      let limit = index + 1 < starts.count ? starts[index + 1] : source.bytes.count
      if let end = source.bytes[start..<limit].firstIndex(where: \.isLineBreak) { return start..<end }
      // The blanks before a comment are its own.
      let isLast = limit == source.bytes.count
      return start..<(isLast ? limit : source.bytes[start..<limit].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? limit)
    }
  }

  /// The places of `#` that a mark follows.
  private var starts: [Int] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var starts: [Int] = []
      var next = 0
      while let place = bytes.place(of: UInt8(ascii: "#"), from: next) {
        if isStart(place) { starts.append(place) }
        next = place + 1
      }
      return starts
    }
  }

  private func isStart(_ place: Int) -> Bool {
    let bytes = source.bytes
    guard place == 0 || bytes[place - 1].isBlank || bytes[place - 1].isLineBreak else { return false }
    return bytes[(place + 1)...].drop(while: \.isBlank).starts(with: mark)
  }

  /// What a comment says behind the mark, and where it stands.
  func comment(_ bytes: Range<Int>, in document: YAMLTree) -> YAMLComment {
    let text = source.bytes[bytes].dropFirst().drop(while: \.isBlank).dropFirst(mark.count)
    let range = source.range(source.offset(ofByte: bytes.lowerBound)..<source.offset(ofByte: bytes.upperBound))
    let before = source.bytes[..<bytes.lowerBound].last { !$0.isBlank }
    return YAMLComment(
      text: String(decoding: text, as: UTF8.self),
      location: Location(file: source.name, document: document.document, range: range),
      isAlone: before?.isLineBreak ?? true, document: document)
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
