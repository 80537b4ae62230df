import Places

/// What stands behind `--` in a suppression: a reason, and perhaps `owner:` and `until:`.
struct SuppressionNote {
  private(set) var reason: String?
  private(set) var owner: String?
  /// Whether `owner:` stands there with nobody behind it.
  private(set) var lacksOwner = false
  private(set) var until: Day?
  /// What stands after `until:` and is no day.
  private(set) var badDay: String?

  init(_ text: Substring?) {
    guard let text else { return }
    let keys = [SuppressionComment.owner, SuppressionComment.until]
      .compactMap { key in text.firstRange(of: key).map { (key: key, range: $0) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let before = text[..<(keys.first?.range.lowerBound ?? text.endIndex)].withoutSeparators
    reason = before.isEmpty ? nil : before
    for (index, entry) in keys.enumerated() {
      let end = index + 1 < keys.count ? keys[index + 1].range.lowerBound : text.endIndex
      let value = text[entry.range.upperBound..<end].withoutSeparators
      if entry.key == SuppressionComment.owner {
        owner = value.isEmpty ? nil : value
        lacksOwner = value.isEmpty
      } else {
        until = Day(value)
        badDay = until == nil ? value : nil
      }
    }
  }
}

extension Substring {
  /// Without blanks and separators around it.
  var withoutSeparators: String { trimmed { $0.isWhitespace || ",;".contains($0) } }
}
