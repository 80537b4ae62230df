import CultureFormat
import Language
import LocatedYAML

/// Items with bullets or numbers that have lines of their own below them, as people write entries with fields by hand.
struct BulletEntries {
  let lines: [String]
  let certain: CertainRemedies

  private typealias Item = (line: Int, bullet: Bullet, below: [Int])

  /// - Parameters:
  ///   - index: the line of the first item.
  ///   - key: the one above it.
  /// - Returns: entries with names; nothing to show where what stands below them has no keys; nil where nothing does.
  func remedy(at index: Int, below key: Outline.OpenKey) -> Remedy? {
    guard case .collection(let kind) = key.holds, let bullet = YAMLLine(lines[index]).bullet,
      !bullet.isNumber || bullet.isFirst
    else { return nil }
    let items = items(from: index)
    guard let first = items.first(where: { $0.below.contains(where: isOwn) }) else { return nil }
    let own = YAMLLine(lines[index]).indentation
    let column = own <= key.column ? key.column + 2 : own
    if items.allSatisfy({ $0.below.isEmpty || areFields($0.below, of: kind) }) {
      let mended = items.flatMap { entry($0, key, kind, column) }
      let ailment = Ailment(bullet.isNumber ? .numbers : .bullets, ["letter": bullet.mark])
      let below = Set(items.flatMap(\.below))
      let moved = mended.filter { below.contains($0.0) }.map { ($0.0, shift($0.0, $0.1)) }
      return Remedy(lines: Dictionary(mended) { $1 }, ailment: ailment, others: Dictionary(moved) { $1 })
    }
    let taken = items.filter { $0.line >= first.line }.flatMap { item in
      [(item.line, named(item.bullet.text, key, kind, column))] + item.below.map { ($0, "") }
    }
    return Remedy(lines: Dictionary(taken) { $1 }, ailment: nested(first.bullet.text, key, kind), isShown: false)
  }

  private func items(from index: Int) -> [Item] {
    let column = YAMLLine(lines[index]).indentation
    var items: [Item] = []
    for index in lines[index...].indices {
      let line = YAMLLine(lines[index])
      guard line.hasContent else { continue }
      if line.indentation == column, let bullet = line.bullet {
        items.append((index, bullet, []))
      } else if line.indentation > column {
        items[items.count - 1].below.append(index)
      } else {
        break
      }
    }
    return items
  }

  /// Whether a line is more than the end of the text above it.
  private func isOwn(_ index: Int) -> Bool {
    let line = YAMLLine(lines[index])
    return !line.dashes.isEmpty || line.bullet != nil || line.keyText.map(isWord) ?? false
  }

  private func isWord(_ key: String) -> Bool { certain.key(meantBy: key) != nil || !key.contains { $0.isBlank } }

  private func areFields(_ below: [Int], of kind: String) -> Bool {
    guard let first = below.first else { return true }
    let column = YAMLLine(lines[first]).indentation
    return below.allSatisfy { index in
      let line = YAMLLine(lines[index])
      guard line.indentation == column else { return line.indentation > column }
      if index != first, !line.dashes.isEmpty { return true }
      return line.dashes.isEmpty && line.bullet == nil && line.keyText.map { certain.isField($0, of: kind) } ?? false
    }
  }

  private func entry(_ item: Item, _ key: Outline.OpenKey, _ kind: String, _ column: Int) -> [(Int, String)] {
    let own = item.below.first.map { YAMLLine(lines[$0]).indentation } ?? 0
    let below = item.below.map { index in
      let line = YAMLLine(lines[index])
      return (index, spaces(line.indentation - own + column + 2) + line.content(from: line.indentation))
    }
    return [(item.line, named(item.bullet.text, key, kind, column))] + below
  }

  /// The line of an item with its text as a name, unless it begins with a key itself.
  private func named(_ text: String, _ key: Outline.OpenKey, _ kind: String, _ column: Int) -> String {
    let line = YAMLLine(text)
    if let word = line.keyText, certain.field(word, of: kind) != nil { return spaces(column) + "- " + text }
    let name = line.key != nil && line.value.isEmpty ? String(text.dropLast()) : text
    let isPlain = name.first.map { $0.isLetter || $0.isNumber } ?? false && YAMLLine(name).key == nil && !name.contains("#")
    return spaces(column) + "- \(certain.nameKey(beside: key.key)): " + (isPlain ? name : Quoting(name).quoted)
  }

  private func nested(_ text: String, _ key: Outline.OpenKey, _ kind: String) -> Ailment {
    Ailment(.nestedList, certain.shape(text, beside: key.key, kind))
  }

  private func shift(_ index: Int, _ text: String) -> Ailment {
    let columns = [lines[index], text].map { String(YAMLLine($0).indentation) }
    return Ailment(.indentation, ["column": columns[1], "found": columns[0]])
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
