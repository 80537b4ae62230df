/// What words of visions and missions speak of: themes, and groups of related words, each called a label.
struct AlignmentLabels: Sendable {
  /// The label of a lexicon entry.
  let ofEntry: EntryMap<Int>
  private let labels: [Label]
  /// How near two labels are, row by row.
  private let nearness: [Double]

  /// A theme, or a group of related words within one.
  struct Label: Sendable {
    let id: String
    /// The theme that it belongs to; its own id where it is one.
    let theme: String
    /// How much it tells that two texts share it.
    let weight: Double
    /// How well a text of any organisation answers it.
    let usual: Double
    /// Whether it can be what an organisation deals with.
    let isTopic: Bool
  }

  /// How much the kinds of themes tell.
  private static let weights = ["domain": 1.0, "value": 0.55, "who": 0.45, "scope": 0.3, "act": 0.2]
  static let same = 0.5
  static let close = 0.4
  static let near = 0.2

  /// nil where the lexicons lack the themes.
  init?(_ lexicons: Lexicons) {
    let themes = lexicons.attributes(of: Self.themeLexicon)
    let groups = lexicons.attributes(of: Self.groupLexicon)
    guard !themes.isEmpty else { return nil }
    let kinds = Dictionary(themes.map { ($0.attributes["id"] ?? "", $0.attributes["kind"] ?? "") }) { first, _ in first }
    var numbers: [String: Int] = [:]
    var labels: [Label] = []
    var ofEntry: [(Int, Int)] = []
    for (isGroup, entry) in themes.map({ (false, $0) }) + groups.map({ (true, $0) }) {
      let id = entry.attributes["id"] ?? ""
      let theme = entry.attributes["theme"] ?? id
      // A theme and a group of one name are one label.
      let number = numbers[id] ?? labels.count
      let label = Label(
        id: id, theme: theme, weight: Self.weights[kinds[theme] ?? ""] ?? 0,
        usual: entry.attributes["usual"].flatMap(Double.init) ?? 0,
        isTopic: isGroup && entry.attributes["broad"] != "true")
      if number < labels.count { labels[number] = label } else { labels.append(label) }
      numbers[id] = number
      ofEntry.append((entry.number, number))
    }
    self.labels = labels
    self.ofEntry = EntryMap(ofEntry)
    nearness = Self.nearness(of: themes + groups, numbers)
  }

  static let themeLexicon = "themes"
  static let groupLexicon = "related-words"

  subscript(label: Int) -> Label { labels[label] }

  func nearness(_ left: Int, _ right: Int) -> Double { nearness[left * labels.count + right] }

  /// For each label whether one of the others is at least so near.
  func labels(near others: Set<Int>, _ least: Double) -> [Bool] {
    labels.indices.map { label in others.contains { nearness(label, $0) >= least } }
  }

  private static func nearness(
    of entries: [(number: Int, attributes: [String: String])], _ numbers: [String: Int]
  ) -> [Double] {
    let count = numbers.count
    var nearness = [Double](repeating: 0, count: count * count)
    for entry in entries {
      guard let own = numbers[entry.attributes["id"] ?? ""] else { continue }
      nearness[own * count + own] = same
      for (key, value) in [("close", close), ("near", near)] {
        for other in (entry.attributes[key] ?? "").split(separator: " ").compactMap({ numbers[String($0)] }) {
          nearness[own * count + other] = value
          nearness[other * count + own] = value
        }
      }
    }
    return nearness
  }
}
