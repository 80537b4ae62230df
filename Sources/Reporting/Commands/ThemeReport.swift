public import CultureLinting
import Language
public import RuleEngine

/// Theme maps in print.
public enum ThemeReport {
  /// For programs; the form is part of what the program promises.
  public static func json(_ maps: [ThemeMap]) -> String {
    JSONText.of(Document(cultures: maps.map(Culture.init)))
  }

  /// A table for people: a line for each text, then the alignment.
  public static func table(_ maps: [ThemeMap], _ judge: Judge) -> String {
    let measure = AlignmentMeasure(judge.book.lexicons)
    return maps.map { map in
      let paths = map.parts.map(\.path)
      let width = paths.map(\.count).max() ?? 0
      let rows = map.parts.map { part in
        "  \(part.path.padded(to: width))  \(list(part.themes, judge, measure))\n"
      }
      return Terminal.escaped(map.file) + "\n" + rows.joined() + alignment(map, judge, measure) + "\n"
    }.joined()
  }

  private static func alignment(_ map: ThemeMap, _ judge: Judge, _ measure: AlignmentMeasure?) -> String {
    let text = { (name: MessageName, values: [String: String]) in
      "  " + judge.text(name, values) + "\n"
    }
    guard let alignment = map.alignment else { return text(.themesNoScore, [:]) }
    let lines: [(MessageName, [Alignment.Theme])] = [
      (.themesShared, alignment.shared), (.themesOnlyVision, alignment.onlyFirst), (.themesOnlyMission, alignment.onlySecond),
    ]
    return text(.themesScore, ["score": String(rounded(alignment.score))])
      + lines.filter { !$0.1.isEmpty }.map { text($0.0, ["words": list($0.1, judge, measure)]) }.joined()
  }

  private static func list(_ themes: [Alignment.Theme], _ judge: Judge, _ measure: AlignmentMeasure?) -> String {
    guard !themes.isEmpty else { return judge.text(.themesNone) }
    return themes.map { theme in
      let name = measure?.name(of: theme.id, in: judge.language) ?? theme.id
      return "\(name) (\(theme.words.map(Terminal.escaped).joined(separator: ", ")))"
    }.joined(separator: ", ")
  }

  /// Four decimals: enough to rank by.
  fileprivate static func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }

  // MARK: the form of the JSON

  private struct Document: Encodable {
    let cultures: [Culture]
  }

  private struct Culture: Encodable {
    let file: String
    let document: Int
    let alignment: Pair
    let parts: [Part]

    init(_ map: ThemeMap) {
      file = map.file
      document = map.document
      alignment = Pair(visionMission: Score(map.alignment))
      parts = map.parts.map(Part.init)
    }
  }

  private struct Pair: Encodable {
    let visionMission: Score

    /// The names that scripts rely on.
    enum CodingKeys: String, CodingKey {
      case visionMission = "vision_mission"
    }
  }

  private struct Score: Encodable {
    let score: Double?
    let shared: [String]
    let onlyVision: [String]
    let onlyMission: [String]

    /// The names that scripts rely on.
    enum CodingKeys: String, CodingKey {
      case score, shared
      case onlyVision = "only_vision"
      case onlyMission = "only_mission"
    }

    init(_ alignment: Alignment?) {
      score = alignment.map { rounded($0.score) }
      shared = alignment?.shared.map(\.id) ?? []
      onlyVision = alignment?.onlyFirst.map(\.id) ?? []
      onlyMission = alignment?.onlySecond.map(\.id) ?? []
    }

    /// A missing score is null, not absent.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(score, forKey: .score)
      try container.encode(shared, forKey: .shared)
      try container.encode(onlyVision, forKey: .onlyVision)
      try container.encode(onlyMission, forKey: .onlyMission)
    }
  }

  private struct Part: Encodable {
    let path: String
    let themes: [Theme]

    init(_ part: ThemeMap.Part) {
      path = part.path
      themes = part.themes.map { Theme(theme: $0.id, words: $0.words) }
    }
  }

  private struct Theme: Encodable {
    let theme: String
    let words: [String]
  }
}
