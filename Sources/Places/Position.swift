/// A place in a file as people and editors count it.
public struct Position: Hashable, Comparable, Sendable {
  /// 1-based.
  public let line: Int
  /// 1-based, in Unicode code points of the source line.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a file; the end is exclusive.
public struct SourceRange: Hashable, Comparable, Sendable {
  public let start: Position
  public let end: Position

  public init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }

  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// A stretch of a named file.
public struct Location: Hashable, Sendable {
  public let file: String
  /// 0-based among the documents of the file.
  public let document: Int
  public let range: SourceRange

  public init(file: String, document: Int, range: SourceRange) {
    self.file = file
    self.document = document
    self.range = range
  }
}
