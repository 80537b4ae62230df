import CultureFormat
import Language
import LocatedYAML

/// The themes that authors write beside a part; they decide instead of its words. Compared in small letters.
struct StatedThemes {
  let culture: Culture
  let measure: AlignmentMeasure

  /// As written; nil where none are.
  func of(_ part: Culture.Part) -> [String]? {
    guard case .words(let words)? = part.field(Format.themesField)?.content else { return nil }
    return words.map(\.text)
  }

  /// What the words of some texts answer: their themes by every name, and the words that carry them.
  func carried(by texts: [Culture.Text]) -> Set<String> {
    var ids: Set<String> = []
    var carried: Set<String> = []
    for theme in texts.lazy.flatMap({ measure.themes(of: $0.passage) }) {
      for word in theme.words { carried.insert(word.lowercased()) }
      guard ids.insert(theme.id).inserted else { continue }
      let names = [theme.id] + Language.known.map { measure.name(of: theme.id, in: $0) }
      carried.formUnion(names.map { $0.lowercased() })
    }
    return carried
  }
}
