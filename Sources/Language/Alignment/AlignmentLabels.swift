/// What words of visions and missions speak of: themes, and groups of related words, each called a label.
struct AlignmentLabels: Sendable {
  /// The label of a lexicon entry.
  let ofEntry: EntryMap<Int>
  private let labels: [Label]
  /// How near two labels are, row by row, as a number of ``steps``.
  private let nearness: [UInt8]

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
  /// What two labels can be to each other.
  private static let steps = [0, near, close, same]

  /// nil where the lexicons lack the themes.
  init?(_ lexicons: Lexicons) {
    let themes = Attributes(lexicons, Self.themeLexicon), groups = Attributes(lexicons, Self.groupLexicon)
    guard !themes.ids.isEmpty else { return nil }
    let kinds = Dictionary(themes.ids.map { ($1, themes.kind[$0] ?? "") }) { first, _ in first }
    var numbers: [String: Int] = [:]
    var labels: [Label] = []
    var ofEntry: [(Int, Int)] = []
    for (isGroup, lexicon) in [(false, themes), (true, groups)] {
      for (entry, id) in lexicon.ids {
        let theme = lexicon.theme[entry] ?? id
        // A theme and a group of one name are one label.
        let number = numbers[id] ?? labels.count
        let label = Label(
          id: id, theme: theme, weight: Self.weights[kinds[theme] ?? ""] ?? 0, usual: lexicon.usual[entry] ?? 0,
          isTopic: isGroup && lexicon.broad[entry] != "true")
        if number < labels.count { labels[number] = label } else { labels.append(label) }
        numbers[id] = number
        ofEntry.append((entry, number))
      }
    }
    self.labels = labels
    self.ofEntry = EntryMap(ofEntry)
    nearness = Self.nearness(of: [themes, groups], numbers)
  }

  /// What the entries of a lexicon of labels say.
  private struct Attributes {
    let ids: [(number: Int, value: String)]
    let kind, theme, broad, close, near: EntryMap<String>
    let usual: EntryMap<Double>

    init(_ lexicons: Lexicons, _ lexicon: String) {
      let attribute = { (key: String) in lexicons.attribute(key, of: lexicon) }
      ids = attribute("id").pairs
      (kind, theme, broad) = (attribute("kind"), attribute("theme"), attribute("broad"))
      (close, near) = (attribute("close"), attribute("near"))
      usual = attribute("usual").compactMapValues(Double.init)
    }
  }

  static let themeLexicon = "themes"
  static let groupLexicon = "related-words"

  subscript(label: Int) -> Label { labels[label] }

  func nearness(_ left: Int, _ right: Int) -> Double { Self.steps[Int(nearness[left * labels.count + right])] }

  /// For each label whether one of the others is at least so near.
  func labels(near others: [Int], _ least: Double) -> [Bool] {
    labels.indices.map { label in others.contains { nearness(label, $0) >= least } }
  }

  private static func nearness(of lexicons: [Attributes], _ numbers: [String: Int]) -> [UInt8] {
    let count = numbers.count
    var nearness = [UInt8](repeating: 0, count: count * count)
    let step = { (value: Double) in UInt8(steps.firstIndex(of: value) ?? 0) }
    for lexicon in lexicons {
      let others = { (names: String) in
        Array(names.utf8).split(separator: UInt8(ascii: " ")).compactMap { numbers[String(decoding: $0, as: UTF8.self)] }
      }
      let related = [(lexicon.close.compactMapValues(others), step(close)), (lexicon.near.compactMapValues(others), step(near))]
      for (entry, id) in lexicon.ids {
        guard let own = numbers[id] else { continue }
        nearness[own * count + own] = step(same)
        for (labels, value) in related {
          for other in labels[entry] ?? [] {
            nearness[own * count + other] = value
            nearness[other * count + own] = value
          }
        }
      }
    }
    return nearness
  }
}
