/// What libyaml leaves in a text of the line breaks between two of its lines.
struct Folding {
  /// The break after the last line that had content.
  private var leading: LineBreak?
  /// The bytes of all breaks after that one.
  private var trailing = 0

  /// Takes the next break in the source.
  mutating func add(_ lineBreak: LineBreak) {
    if leading == nil { leading = lineBreak } else { trailing += lineBreak.textLength }
  }

  /// Takes a break of which nothing stays: an escaped one, or that of a block's header.
  mutating func addUnwritten() {
    leading = LineBreak.unwritten
  }

  /// The bytes in the text before the next line, and a new beginning.
  ///
  /// - Parameter folds: whether a single LF becomes a space, and is left out before others.
  mutating func join(folds: Bool) -> Int {
    defer { self = Folding() }
    guard let leading else { return 0 }
    if folds, !leading.isKept { return trailing == 0 ? 1 : trailing }
    return leading.textLength + trailing
  }
}
