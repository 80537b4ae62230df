import Packing

/// Packs what ``AlignmentLabels`` reads.
struct LabelPacker {
  private var labels: [AlignmentLabels.Label] = []
  private var numbers: [String: Int] = [:]
  /// The label of each entry.
  private var entries: [(entry: Int, label: Int)] = []
  /// For each label its neighbours and how near they are, as a number of ``AlignmentLabels/steps``.
  private var neighbours: [[Int: Int]] = []

  /// How much the kinds of themes tell.
  private static let weights = ["domain": 1.0, "value": 0.55, "who": 0.45, "scope": 0.3, "act": 0.2]

  init(_ lexicons: Lexicons) {
    let themes = Attributes(lexicons, AlignmentLabels.themeLexicon)
    let groups = Attributes(lexicons, AlignmentLabels.groupLexicon)
    guard !themes.ids.isEmpty else { return }
    let kinds = Dictionary(themes.ids.map { ($1, themes.kind[$0] ?? "") }) { first, _ in first }
    // Where several entries have an id, the first names it.
    let names = Dictionary(themes.ids.map { ($1, themes.estonian[$0] ?? "") }) { first, _ in first }
    for (isGroup, lexicon) in [(false, themes), (true, groups)] {
      for (entry, id) in lexicon.ids {
        let theme = lexicon.theme[entry] ?? id
        add(
          AlignmentLabels.Label(
            id: id, theme: theme, estonian: names[id] ?? "", weight: Self.weights[kinds[theme] ?? ""] ?? 0,
            usual: lexicon.usual[entry].flatMap(Double.init) ?? 0,
            isTopic: isGroup && lexicon.broad[entry] != "true"), of: entry)
      }
    }
    neighbours = Array(repeating: [:], count: labels.count)
    for lexicon in [themes, groups] { addNeighbours(lexicon) }
  }

  /// What the entries of a lexicon of labels say.
  private struct Attributes {
    let ids: [(number: Int, value: String)]
    let kind, theme, estonian, broad, close, near, usual: EntryMap<String>

    init(_ lexicons: Lexicons, _ lexicon: String) {
      let attribute = { (key: String) in lexicons.attribute(key, of: lexicon) }
      ids = attribute("id").pairs
      (kind, theme, estonian, broad) = (attribute("kind"), attribute("theme"), attribute("name_et"), attribute("broad"))
      (close, near, usual) = (attribute("close"), attribute("near"), attribute("usual"))
    }
  }

  /// A theme and a group of one name are one label.
  private mutating func add(_ label: AlignmentLabels.Label, of entry: Int) {
    let number = numbers[label.id] ?? labels.count
    if number < labels.count { labels[number] = label } else { labels.append(label) }
    numbers[label.id] = number
    entries.append((entry, number))
  }

  private mutating func addNeighbours(_ lexicon: Attributes) {
    for (entry, id) in lexicon.ids {
      guard let own = numbers[id] else { continue }
      neighbours[own][own] = step(AlignmentLabels.same)
      for (ids, nearness) in [(lexicon.close[entry], AlignmentLabels.close), (lexicon.near[entry], AlignmentLabels.near)] {
        for other in (ids ?? "").split(separator: " ").compactMap({ numbers[String($0)] }) {
          neighbours[own][other] = step(nearness)
          neighbours[other][own] = step(nearness)
        }
      }
    }
  }

  private func step(_ nearness: Double) -> Int { AlignmentLabels.steps.firstIndex(of: nearness) ?? 0 }

  // MARK: writing

  /// The labels, the label of each entry, and the neighbours of each label.
  var packed: [UInt8] {
    var writer = PackedWriter()
    writer.number(labels.count, digits: AlignmentLabels.numberDigits)
    for label in labels { label.pack(into: &writer) }
    packEntries(&writer)
    packNeighbours(&writer)
    return writer.bytes
  }

  private func packEntries(_ writer: inout PackedWriter) {
    let first = entries.map(\.entry).min() ?? 0
    var cells = [Int](repeating: 0, count: (entries.map(\.entry).max() ?? -1) + 1 - first)
    for (entry, label) in entries { cells[entry - first] = label + 1 }
    for number in [first, cells.count] + cells { writer.number(number, digits: AlignmentLabels.numberDigits) }
  }

  private func packNeighbours(_ writer: inout PackedWriter) {
    var (written, places) = (PackedWriter(), [0])
    for row in neighbours {
      for (label, step) in row.sorted(by: { $0.key < $1.key }) {
        written.number(label, digits: AlignmentLabels.numberDigits)
        written.number(step, digits: 1)
      }
      places.append((places.last ?? 0) + row.count)
    }
    for place in places { writer.number(place, digits: AlignmentLabels.placeDigits) }
    writer.append(written.bytes)
  }
}

extension LexiconBook {
  /// What its words speak of, packed: what a book is made with that brings it along.
  package var packedLabels: [UInt8] { LabelPacker(Lexicons([self])).packed }
}
