/// What stands behind `--` in a suppression: a reason, and perhaps `owner:` and `until:`.
struct SuppressionNote {
  private(set) var reason: String?
  private(set) var owner: String?
  private(set) var until: Day?
  /// What stands after `until:` and is no day.
  private(set) var badDay: String?

  init(_ text: Substring?) {
    guard let text else { return }
    let keys = [SuppressionComment.owner, SuppressionComment.until]
      .compactMap { key in text.firstRange(of: key).map { (key: key, range: $0) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let before = text[..<(keys.first?.range.lowerBound ?? text.endIndex)].trimmed
    reason = before.isEmpty ? nil : before
    for (index, entry) in keys.enumerated() {
      let end = index + 1 < keys.count ? keys[index + 1].range.lowerBound : text.endIndex
      let value = text[entry.range.upperBound..<end].trimmed
      if entry.key == SuppressionComment.owner {
        owner = value.isEmpty ? nil : value
      } else {
        until = Day(value)
        badDay = until == nil ? value : nil
      }
    }
  }
}

extension Substring {
  /// Without blanks and separators around it.
  var trimmed: String {
    let isEdge = { (letter: Character) in letter.isWhitespace || ",;".contains(letter) }
    var text = drop(while: isEdge)
    while let last = text.last, isEdge(last) { text.removeLast() }
    return String(text)
  }
}
