import CultureFormat

/// Whether a line can stand where it would be, going by what the format says of its neighbours.
struct Fitting {
  let certain: CertainRemedies

  /// Whether a line can be an item of a list, or a key beside others.
  func fits(_ line: YAMLLine, in frame: Outline.Frame) -> Bool {
    guard frame.isList == !line.dashes.isEmpty else { return false }
    return frame.isList ? isItem(line, of: frame.holds) : isKey(line, in: frame.holds, beside: frame.keys)
  }

  /// Whether a line can be the first below a key.
  func fits(_ line: YAMLLine, below key: Outline.OpenKey) -> Bool {
    line.dashes.isEmpty ? isKey(line, in: key.holds, beside: []) : isItem(line, of: key.holds)
  }

  /// A name, a text or the first key of an item.
  private func isItem(_ line: YAMLLine, of holds: Format.Holds?) -> Bool {
    let word = line.keyText
    let isKnown = word.flatMap(certain.key(meantBy:)) != nil
    switch holds {
    case nil: return true
    case .collection(let kind): return !isKnown || word.flatMap { certain.field($0, of: kind) } != nil
    case .texts, .names, .files: return !isKnown
    default: return false
    }
  }

  private func isKey(_ line: YAMLLine, in holds: Format.Holds?, beside keys: [String]) -> Bool {
    guard let word = line.keyText, !keys.contains(where: { certain.areSame($0, word) }) else { return false }
    let isLanguage = word.utf8.count == 2 && word.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    switch holds {
    case nil: return true
    case .text, .texts, .statement: if isLanguage { return true }
    default: if isLanguage { return false }
    }
    switch holds {
    case .part(let kind), .statement(let kind):
      return certain.field(word, of: kind) != nil || certain.key(meantBy: word) == nil
    case .collection(let kind): return certain.field(word, of: kind) == nil
    default: return false
    }
  }

  /// Whether the next line has its place where it stands, once those above it are as in an outline.
  func canFollow(_ line: YAMLLine, _ outline: Outline) -> Bool {
    guard line.key != nil || !line.dashes.isEmpty else { return true }
    if outline.frames.contains(where: { $0.column == line.indentation && fits(line, in: $0) }) { return true }
    guard case .key(let key) = outline.end, fits(line, below: key) else { return false }
    return line.indentation > key.column || line.indentation == key.column && !line.dashes.isEmpty
  }
}
