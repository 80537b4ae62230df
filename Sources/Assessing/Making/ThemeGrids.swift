import CultureFormat
import Language
import LocatedYAML
import RuleEngine

extension ThemeGrid {
  init?(_ judged: JudgedCulture, _ scoring: Scoring) {
    guard let measure = AlignmentMeasure(judged.judge.book.lexicons) else { return nil }
    let most = scoring.pictures.themesShown
    let plans = scoring.pictures.themeColumns.compactMap { id in scoring.sections.first { $0.id == id } }
    let columns = plans.map { ColumnThemes($0, judged, measure) }
    let leading = plans.indices.filter { scoring.pictures.leading.contains(plans[$0].id) }
    let following = plans.indices.filter { !leading.contains($0) && columns[$0].isWritten }
    let themes = Set(columns.flatMap { $0.words.keys })
    let rows = themes.map { theme -> (row: Row, isTold: Bool, rank: (Int, Int, String)) in
      let cells = columns.map { $0.words[theme] ?? [] }
      let carried = cells.indices.filter { !cells[$0].isEmpty }
      let isLed = leading.contains { !cells[$0].isEmpty }
      let breaksOff = isLed && !following.isEmpty && following.allSatisfy { cells[$0].isEmpty }
      return (Row(theme: theme, cells: cells, breaksOff: breaksOff), isLed || carried.count > 1, (-carried.count, carried.first ?? 0, theme))
    }
    let told = rows.filter(\.isTold).sorted { $0.rank < $1.rank }.map(\.row)
    guard !told.isEmpty else { return nil }
    self.init(
      columns: zip(plans, columns).map { Column(section: $0.id, title: $0.title[judged.language], isWritten: $1.isWritten) },
      rows: Array(told.prefix(most)), left: rows.count - min(told.count, most))
  }
}

/// The themes of a section, by what they are called.
private struct ColumnThemes {
  let isWritten: Bool
  /// The words that carry each.
  private(set) var words: [String: [String]] = [:]

  init(_ plan: Scoring.SectionPlan, _ judged: JudgedCulture, _ measure: AlignmentMeasure) {
    let parts = plan.fields.flatMap { judged.culture.parts(of: judged.culture.root, in: $0) }
    let texts = parts.flatMap(judged.culture.texts(of:))
    let own = texts.filter { $0.language == judged.language }
    isWritten = !texts.isEmpty
    for theme in (own.isEmpty ? texts : own).flatMap({ measure.themes(of: $0.passage) }) {
      add(measure.name(of: theme.id, in: judged.language), theme.words)
    }
    for part in parts {
      guard case .words(let stated)? = part.field(Format.themesField)?.content else { continue }
      for word in stated { add(word.text.lowercased(), [word.text]) }
    }
  }

  private mutating func add(_ theme: String, _ new: [String]) {
    for word in new where !words[theme, default: []].contains(word) { words[theme, default: []].append(word) }
  }
}
