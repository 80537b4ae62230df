/// A pattern for paths: `*` within a name, `?` for one letter, `**` across folders, `[a-z]` for letters.
public struct Glob: Sendable {
  private let segments: [[Character]]

  public init(_ pattern: String) {
    let pattern = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    segments = pattern.split(separator: "/").map { Array($0) }
  }

  /// Whether a path with `/` between its names fits the whole pattern.
  public func matches(_ path: String) -> Bool {
    Self.match(segments[...], path.split(separator: "/").map { Array($0) }[...])
  }

  private static func match(_ pattern: ArraySlice<[Character]>, _ names: ArraySlice<[Character]>) -> Bool {
    guard let first = pattern.first else { return names.isEmpty }
    if first == ["*", "*"] {
      return match(pattern.dropFirst(), names) || !names.isEmpty && match(pattern, names.dropFirst())
    }
    guard let name = names.first, matchName(first[...], name[...]) else { return false }
    return match(pattern.dropFirst(), names.dropFirst())
  }

  private static func matchName(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    switch first {
    case "*":
      return matchName(pattern.dropFirst(), name) || !name.isEmpty && matchName(pattern, name.dropFirst())
    case "?":
      return !name.isEmpty && matchName(pattern.dropFirst(), name.dropFirst())
    case "[":
      guard let letter = name.first, let end = pattern.dropFirst(2).firstIndex(of: "]") else { return false }
      return matchSet(pattern[(pattern.startIndex + 1)..<end], letter) && matchName(pattern[(end + 1)...], name.dropFirst())
    default:
      return name.first == first && matchName(pattern.dropFirst(), name.dropFirst())
    }
  }

  private static func matchSet(_ set: ArraySlice<Character>, _ letter: Character) -> Bool {
    let isNegated = set.first == "!" || set.first == "^"
    var rest = isNegated ? set.dropFirst() : set
    var matches = false
    while let low = rest.first {
      let isRange = rest.count > 2 && rest[rest.startIndex + 1] == "-"
      let high = isRange ? rest[rest.startIndex + 2] : low
      matches = matches || low <= letter && letter <= high
      rest = rest.dropFirst(isRange ? 3 : 1)
    }
    return matches != isNegated
  }
}
