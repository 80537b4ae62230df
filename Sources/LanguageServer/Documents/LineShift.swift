import Places

/// Where the lines of a text are after an edit: those before it and those after it, not those in it.
struct LineShift {
  /// Lines at the beginning that are the same.
  private let head: Int
  /// Lines at the end that are the same.
  private let tail: Int
  private let oldCount: Int
  private let newCount: Int

  init(from old: SourceFile, to new: SourceFile) {
    (oldCount, newCount) = (old.lineCount, new.lineCount)
    let shorter = min(oldCount, newCount)
    guard old.bytes != new.bytes else {
      (head, tail) = (shorter, 0)
      return
    }
    let (oldCount, newCount) = (oldCount, newCount)
    let head = (0..<shorter).prefix { old.line($0 + 1) == new.line($0 + 1) }.count
    self.head = head
    tail = (0..<shorter - head).prefix { old.line(oldCount - $0) == new.line(newCount - $0) }.count
  }

  /// Where a range of the old text is now; nil where the edit touched it.
  func new(of range: SourceRange) -> SourceRange? {
    if range.end.line <= head { return range }
    guard range.start.line > oldCount - tail else { return nil }
    let lines = newCount - oldCount
    return SourceRange(start: moved(range.start, by: lines), end: moved(range.end, by: lines))
  }

  /// Where a place of the new text was; nil where it is new.
  func old(of position: Position) -> Position? {
    if position.line <= head { return position }
    return position.line > newCount - tail ? moved(position, by: oldCount - newCount) : nil
  }

  private func moved(_ position: Position, by lines: Int) -> Position {
    Position(line: position.line + lines, column: position.column)
  }
}
