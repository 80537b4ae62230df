import Packing

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
    var nearness = 0.0
    eachNeighbour(of: left) { if $0 == right { nearness = $1 } }
    return nearness
  }

  /// For each label whether one of the others is at least so near.
  func labels(near others: [Int], _ least: Double) -> [Bool] {
    var near = Array(repeating: false, count: labels.count)
    for other in others {
      eachNeighbour(of: other) { if $1 >= least { near[$0] = true } }
    }
    return near
  }

  @inline(__always)
  private func eachNeighbour(of label: Int, _ found: (_ label: Int, _ nearness: Double) -> Void) {
    let place = { (row: Int) in reader.number(at: rows + row * Self.placeDigits, digits: Self.placeDigits) }
    var at = rows + (labels.count + 1) * Self.placeDigits + place(label)
    for _ in 0..<(place(label + 1) - place(label)) / Self.neighbourDigits {
      let step = reader.number(at: at + Self.numberDigits, digits: 1)
      found(reader.number(at: at, digits: Self.numberDigits), Self.steps[step])
      at += Self.neighbourDigits
    }
  }

  // MARK: how they are packed

  /// Of a count, a label or an entry.
  static let numberDigits = 3
  /// Of where the neighbours of a label begin.
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
