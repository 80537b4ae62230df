import Packing
import Places

/// What words of visions and missions speak of: themes, and groups of related words, each called a label.
///
/// Read in place: the build packs the labels of the built-in lexicons.
struct AlignmentLabels: Sendable {
  /// Keeps what the reader reads.
  private let text: PackedText
  private let reader: PackedReader
  private let labels: [Label]
  private let firstEntry: Int
  private let entryCount: Int
  /// Where the labels of entries begin.
  private let cells: Int
  /// Where it is listed where the neighbours of each label begin.
  private let rows: Int

  /// A theme, or a group of related words within one.
  struct Label: Sendable {
    let id: String
    /// The theme that it belongs to; its own id where it is one.
    let theme: String
    /// What a theme is called in Estonian; empty for a group.
    let estonian: String
    /// How much it tells that two texts share it.
    let weight: Double
    /// How well a text of any organisation answers it.
    let usual: Double
    /// Whether it can be what an organisation deals with.
    let isTopic: Bool
  }

  static let same = 0.5
  static let close = 0.4
  static let near = 0.2
  /// What two labels can be to each other.
  static let steps = [0, near, close, same]

  static let themeLexicon = "themes"
  static let groupLexicon = "related-words"

  /// nil where the lexicons lack the themes.
  init?(_ lexicons: Lexicons) {
    self.init(lexicons.labels ?? PackedText(LabelPacker(lexicons).packed))
    if labels.isEmpty { return nil }
  }

  /// - Parameter text: what ``LabelPacker`` packed.
  private init(_ text: PackedText) {
    var cursor = PackedCursor(text)
    labels = (0..<cursor.number(digits: Self.numberDigits)).map { _ in Label(&cursor) }
    firstEntry = cursor.number(digits: Self.numberDigits)
    entryCount = cursor.number(digits: Self.numberDigits)
    (self.text, reader, cells) = (text, PackedReader(text), cursor.place)
    rows = cells + entryCount * Self.numberDigits
  }

  subscript(label: Int) -> Label { labels[label] }

  /// What a theme is called in Estonian; nil where there is no such theme.
  func estonian(_ theme: String) -> String? {
    labels.first { $0.id == theme && !$0.estonian.isEmpty }?.estonian
  }

  /// The label of a lexicon entry.
  func label(ofEntry entry: Int) -> Int? {
    guard entry >= firstEntry, entry < firstEntry + entryCount else { return nil }
    let label = reader.number(at: cells + (entry - firstEntry) * Self.numberDigits, digits: Self.numberDigits)
    return label == 0 ? nil : label - 1
  }

  /// How near two labels are.
  func nearness(_ left: Int, _ right: Int) -> Double {
    let row = neighbours(of: left)
    let place = row.endOfPrefix { neighbour($0) < right }
    return place < row.upperBound && neighbour(place) == right ? nearness(ofNeighbour: place) : 0
  }

  /// For each label whether one of the others is at least so near.
  func labels(near others: [Int], _ least: Double) -> [Bool] {
    var near = Array(repeating: false, count: labels.count)
    for other in others {
      for place in neighbours(of: other) where nearness(ofNeighbour: place) >= least { near[neighbour(place)] = true }
    }
    return near
  }

  /// The places of the neighbours of a label among all neighbours, in the order of their labels.
  private func neighbours(of label: Int) -> Range<Int> {
    let place = { (row: Int) in reader.number(at: rows + row * Self.placeDigits, digits: Self.placeDigits) }
    return place(label)..<place(label + 1)
  }

  private func neighbour(_ place: Int) -> Int {
    reader.number(at: offset(ofNeighbour: place), digits: Self.numberDigits)
  }

  private func nearness(ofNeighbour place: Int) -> Double {
    Self.steps[reader.number(at: offset(ofNeighbour: place) + Self.numberDigits, digits: 1)]
  }

  private func offset(ofNeighbour place: Int) -> Int {
    rows + (labels.count + 1) * Self.placeDigits + place * Self.neighbourDigits
  }

  // MARK: how they are packed

  /// Of a count, a label or an entry.
  static let numberDigits = 3
  /// Of the place of the first neighbour of a label among all neighbours.
  static let placeDigits = 4
  /// Of a label and how near it is.
  static let neighbourDigits = numberDigits + 1
}

extension AlignmentLabels.Label: Packable {
  init(_ cursor: inout PackedCursor) {
    (id, theme, estonian) = (String(&cursor), String(&cursor), String(&cursor))
    (weight, usual, isTopic) = (Double(&cursor), Double(&cursor), Bool(&cursor))
  }

  func pack(into writer: inout PackedWriter) {
    for text in [id, theme, estonian] { text.pack(into: &writer) }
    for number in [weight, usual] { number.pack(into: &writer) }
    isTopic.pack(into: &writer)
  }
}
