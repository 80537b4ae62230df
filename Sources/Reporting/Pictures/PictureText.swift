/// Names as pictures have room for them.
enum PictureText {
  /// How wide a letter is, in the units of a picture.
  static let letter = 6.9

  /// The text, cut where it is longer; the table beside the picture has it whole.
  static func cut(_ text: String, to letters: Int) -> String {
    guard text.count > letters else { return text }
    let kept = String(text.prefix(letters - 1))
    return String(kept[..<(kept.lastIndex { $0 != " " }.map(kept.index(after:)) ?? kept.endIndex)]) + "…"
  }

  /// The text on at most two lines, broken between words where it can be.
  static func lines(_ text: String, of letters: Int) -> [String] {
    guard text.count > letters else { return [text] }
    let start = text.prefix(letters + 1)
    guard let space = start.lastIndex(of: " "), space > start.startIndex else {
      return [String(text.prefix(letters - 1)) + "-", cut(String(text.dropFirst(letters - 1)), to: letters)]
    }
    return [String(text[..<space]), cut(String(text[text.index(after: space)...]), to: letters)]
  }

  /// How much room the longest of the names takes, cut as they are.
  static func room(for names: [String], to letters: Int) -> Double {
    Double(min(names.map(\.count).max() ?? 0, letters)) * letter + 16
  }

  /// How many letters of a name lean over a column.
  static let leaning = 20

  /// How high names are that lean over columns.
  static func height(ofLeaning names: [String]) -> Double {
    24 + Double(min(names.map(\.count).max() ?? 0, leaning)) * letter * 0.65
  }
}
