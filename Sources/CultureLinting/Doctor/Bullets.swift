import CultureFormat

/// Lines below a key that begin with `*`, `•` or a number: a list as people write it by hand.
struct Bullets {
  let lines: [String]
  let certain: CertainRemedies

  /// As a list where the key takes one, else as a text whose lines stand as they are.
  ///
  /// - Parameters:
  ///   - index: one of the lines.
  ///   - isSound: whether it can be read as a text, and only a list has to be told.
  /// - Returns: nil too where the lines have bullets of their own below them, which say more than a list of texts can.
  func remedy(at index: Int, isSound: Bool = false) -> Remedy? {
    guard let (key, block) = block(around: index), let first = block.first else { return nil }
    let column = YAMLLine(lines[first]).indentation
    let bullets = block.filter { YAMLLine(lines[$0]).bullet != nil }
    guard let bullet = YAMLLine(lines[first]).bullet, bullets.allSatisfy({ YAMLLine(lines[$0]).indentation == column })
    else { return nil }
    // One line may well begin with the day of a month.
    if bullet.isNumber, !bullet.isFirst || bullets.count == 1 && !key.takesParts { return nil }
    switch key.holds {
    case nil where isSound: return nil
    case nil, .collection, .texts, .names, .files: return list(block, key, bullet)
    default: return isSound ? nil : text(block, key, bullet)
    }
  }

  /// The key with nothing behind it, and the lines below it.
  private func block(around index: Int) -> (Outline.OpenKey, [Int])? {
    guard lines.indices.contains(index), isPart(index) else { return nil }
    let start = (lines[..<index].indices.last { !isPart($0) } ?? -1) + 1
    guard let first = lines[start...index].indices.first(where: { YAMLLine(lines[$0]).hasContent }),
      YAMLLine(lines[first]).bullet != nil, case .key(let key) = Outline(lines[..<first], certain).end
    else { return nil }
    return (key, lines[first...].indices.prefix(while: isPart).filter { YAMLLine(lines[$0]).hasContent })
  }

  /// Whether a line is an item, goes on with one or is blank.
  private func isPart(_ index: Int) -> Bool {
    let line = YAMLLine(lines[index])
    if line.bullet != nil { return true }
    return line.key == nil && line.dashes.isEmpty && !line.isComment && certain.withColon(line) == nil
  }

  private func list(_ block: [Int], _ key: Outline.OpenKey, _ bullet: Bullet) -> Remedy {
    let own = YAMLLine(lines[block[0]]).indentation
    let column = own < key.column || own == 0 ? key.column + 2 : own
    let items = block.map { index -> (Int, String) in
      let line = YAMLLine(lines[index])
      if let bullet = line.bullet { return (index, spaces(column) + "- " + item(bullet, key)) }
      return (index, spaces(max(column + 2, line.indentation)) + line.content(from: line.indentation))
    }
    let ailment = Ailment(bullet.isNumber ? .numbers : .bullets, ["letter": bullet.mark])
    return Remedy(lines: Dictionary(items) { $1 }, ailment: ailment)
  }

  /// A text with a colon in it stands in quotes, but for a name with what it means behind it.
  private func item(_ bullet: Bullet, _ key: Outline.OpenKey) -> String {
    guard YAMLLine(bullet.text).key != nil, !key.takesParts else { return bullet.text }
    return Quoting(bullet.text).quoted
  }

  private func text(_ block: [Int], _ key: Outline.OpenKey, _ bullet: Bullet) -> Remedy {
    let shift = max(0, key.column + 2 - (block.map { YAMLLine(lines[$0]).indentation }.min() ?? 0))
    var mended = Dictionary(block.map { ($0, spaces(shift) + lines[$0]) }) { $1 }
    mended[key.line] = YAMLLine(lines[key.line]).openingBlock
    return Remedy(lines: mended, ailment: Ailment(.bulletText, ["letter": bullet.mark, "key": key.key]))
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Outline.OpenKey {
  fileprivate var takesParts: Bool { if case .collection = holds { true } else { false } }
}

extension YAMLLine {
  /// The line with the sign behind its key that lets the lines below stand as they are.
  var openingBlock: String {
    guard let key else { return String(letters) }
    return replacing(key.upperBound..<key.upperBound + 1, with: ": |")
  }

  /// The line and those of the list below it as one text that stands as it is; nil where the list stands beside the key.
  ///
  /// - Parameter lines: all of the file, this one under its number.
  func lines(ofTextBelow index: Int, _ lines: [String]) -> [Int: String]? {
    guard key != nil, value.isEmpty else { return nil }
    let isOwn = { (line: YAMLLine) in
      !line.hasContent || line.indentation > content || line.indentation == content && !line.dashes.isEmpty
    }
    let below = lines[(index + 1)...].indices.prefix { isOwn(YAMLLine(lines[$0])) }.filter { YAMLLine(lines[$0]).hasContent }
    guard let last = below.last, let least = below.map({ YAMLLine(lines[$0]).indentation }).min() else { return nil }
    guard !lines[index...last].contains(where: { YAMLLine($0).isComment }) else { return nil }
    let shift = String(repeating: " ", count: max(0, content + 2 - least))
    return Dictionary(below.map { ($0, shift + lines[$0]) }) { $1 }.merging([index: openingBlock]) { $1 }
  }

  func content(from column: Int) -> String { String(letters[column...]) }
}
