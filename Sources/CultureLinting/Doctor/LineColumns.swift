import Places

extension String {
  /// The sign behind a blank from which on YAML takes the text for a note, where its author hardly did: before a digit,
  /// as in `#1`, or before a letter in the middle of a sentence.
  var numberSign: String.Index? {
    indices.dropFirst().first { index in
      guard self[index] == "#", self[self.index(before: index)].isBlank,
        let next = self[self.index(after: index)...].first
      else { return false }
      return next.isNumber || next.isLetter && self[..<index].isUnfinished
    }
  }
}

extension Substring {
  /// Whether several words end without a sign that ends a sentence.
  fileprivate var isUnfinished: Bool {
    let text = trimmingBlanks
    return text.contains(where: \.isBlank) && !(text.last.map { ".!?…:;".contains($0) } ?? true)
  }
}

extension Substring {
  /// Without blanks at its end.
  var trimmingBlanks: String { String(reversed().drop { $0.isBlank }.reversed()) }
}

extension YAMLLine {
  /// Some columns of the line, which count code points.
  func scalars(_ range: SourceRange) -> String {
    let scalars = Array(String(letters).unicodeScalars)
    return scalars[columns(range, scalars.count)].map(String.init).joined()
  }

  /// The line with another text in place of some columns.
  func replacing(scalars range: SourceRange, with text: String) -> String {
    let scalars = Array(String(letters).unicodeScalars).map(String.init)
    let columns = columns(range, scalars.count)
    return scalars[..<columns.lowerBound].joined() + text + scalars[columns.upperBound...].joined()
  }

  private func columns(_ range: SourceRange, _ count: Int) -> Range<Int> {
    let start = min(range.start.column - 1, count)
    return start..<max(start, min(range.end.column - 1, count))
  }
}
