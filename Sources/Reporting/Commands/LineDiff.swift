/// What changed in a file, as a unified diff.
public enum LineDiff {
  /// - Parameters:
  ///   - name: of the file.
  ///   - context: how many unchanged lines stand around a change.
  public static func text(_ name: String, from old: String, to new: String, context: Int = 3) -> String {
    let hunks = Self.hunks(lines(old), lines(new), context)
    guard !hunks.isEmpty else { return "" }
    return "--- a/\(name)\n+++ b/\(name)\n" + hunks.joined()
  }

  private static func lines(_ text: String) -> [Substring] {
    // To a character view CR LF is one letter and no LF.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
    return lines.last == "" ? lines.dropLast() : lines
  }

  private enum Line {
    case same(Substring), removed(Substring), added(Substring)

    var text: String {
      switch self {
      case .same(let line): " \(line)\n"
      case .removed(let line): "-\(line)\n"
      case .added(let line): "+\(line)\n"
      }
    }

    var isSame: Bool { if case .same = self { true } else { false } }
    /// Whether the old file has it.
    var isOld: Bool { if case .added = self { false } else { true } }
    var isNew: Bool { if case .removed = self { false } else { true } }
  }

  private static func hunks(_ old: [Substring], _ new: [Substring], _ context: Int) -> [String] {
    let all = merged(old, new)
    let changes = all.indices.filter { !all[$0].isSame }
    let ranges = changes.reduce(into: [Range<Int>]()) { ranges, change in
      let around = max(0, change - context)..<min(all.count, change + context + 1)
      if let last = ranges.last, last.upperBound >= around.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<around.upperBound
      } else {
        ranges.append(around)
      }
    }
    return ranges.map { range in
      let before = all[..<range.lowerBound]
      let (first, firstNew) = (before.count(where: \.isOld) + 1, before.count(where: \.isNew) + 1)
      let lines = all[range]
      let head = "@@ -\(first),\(lines.count(where: \.isOld)) +\(firstNew),\(lines.count(where: \.isNew)) @@\n"
      return head + lines.map(\.text).joined()
    }
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// Both files as one list of lines.
  private static func merged(_ old: [Substring], _ new: [Substring]) -> [Line] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(offset))
    let added = Set(difference.insertions.map(offset))
    var merged: [Line] = []
    var next = 0
    for (index, line) in old.enumerated() {
      if removed.contains(index) {
        merged.append(.removed(line))
        continue
      }
      while added.contains(next) { merged.append(.added(new[next])); next += 1 }
      merged.append(.same(line))
      next += 1
    }
    return merged + new[next...].map(Line.added)
  }
}
