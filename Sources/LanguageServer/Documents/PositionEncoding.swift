import Places

/// In what the characters of a line are counted.
enum PositionEncoding: String, Encodable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  private func units(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }

  /// A place as the client counts it.
  func position(_ position: Position, in source: SourceFile?) -> LSP.Position {
    let before = source?.line(position.line).unicodeScalars.prefix(position.column - 1)
    let character = before.map { $0.reduce(0) { $0 + units(of: $1) } } ?? position.column - 1
    return LSP.Position(line: position.line - 1, character: character)
  }

  /// As the protocol counts.
  func range(_ range: SourceRange, in source: SourceFile?) -> LSP.Range {
    LSP.Range(start: position(range.start, in: source), end: position(range.end, in: source))
  }

  /// A place as the program counts it; what lies outside the text becomes its nearest end.
  func position(_ position: LSP.Position, in source: SourceFile) -> Position {
    guard position.line >= 0 else { return Position(line: 1, column: 1) }
    guard position.line < source.lineCount else {
      return Position(line: source.lineCount, column: source.length(ofLine: source.lineCount) + 1)
    }
    var left = max(position.character, 0)
    let before = source.line(position.line + 1).unicodeScalars.prefix { scalar in
      left -= units(of: scalar)
      return left >= 0
    }
    return Position(line: position.line + 1, column: before.count + 1)
  }

  /// As the program counts.
  func range(_ range: LSP.Range, in source: SourceFile) -> SourceRange {
    let ends = [position(range.start, in: source), position(range.end, in: source)].sorted()
    return SourceRange(start: ends[0], end: ends[1])
  }
}
