/// Lines that are indented with tabs, with spaces instead.
///
/// A tab has no width of its own, so what a line belongs to is told by its neighbours: by what they take, by tabs
/// before them, by where the next line stands. Where that leaves more than one place, the author has to be asked.
struct TabMargins {
  private(set) var remedies: [Remedy] = []
  private let lines: [String]
  private let fitting: Fitting
  private var outline: Outline
  /// Where the last bullet stands, as long as lines may be below it.
  private var bullet: Int?
  /// The margin and the column of the first line of a text that stands as it is.
  private var block: (margin: String, column: Int)?

  init(_ lines: [String], _ certain: CertainRemedies) {
    self.lines = lines
    fitting = Fitting(certain: certain)
    outline = Outline(certain)
    guard lines.contains(where: { Self.hasTab($0) }) else { return }
    for index in lines.indices { visit(index) }
  }

  /// Whether there is a tab before the first letter.
  static func hasTab(_ text: String) -> Bool { text.prefix { $0.isBlank }.contains("\t") }

  private mutating func visit(_ index: Int) {
    let line = YAMLLine(lines[index])
    guard Self.hasTab(lines[index]), line.hasContent else { return pass(line, index) }
    let margin = String(line.letters[..<line.indentation])
    if let column = blockColumn(line, margin) { return mend(index, [column], nil, margin) }
    block = nil
    let spots = TabSpots(lines: lines, fitting: fitting, outline: outline).spots(line, margin, index)
    if let bullet, line.bullet == nil, !spots.contains(where: { $0.column > bullet }) {
      return mend(index, [max(TabSpots.width(of: margin), bullet + 2)], nil, margin)
    }
    guard let first = spots.first else { return mend(index, [TabSpots.width(of: margin)], nil, margin) }
    let columns = spots.count > 1 ? spots.map(\.column) : [first.column] + first.others
    let readings = columns.map { reading(index, line, $0, spots) }
    mend(index, columns, columns.count > 1 ? readings : nil, margin)
  }

  /// A line that stands as it is.
  private mutating func pass(_ line: YAMLLine, _ index: Int) {
    if outline.isInBlock(line) {
      if block == nil, line.hasContent { block = (String(line.letters[..<line.indentation]), line.indentation) }
      return
    }
    block = nil
    if line.bullet != nil { bullet = line.indentation } else if line.hasContent { bullet = nil }
    outline.add(line, at: index)
  }

  /// - Parameter columns: where it may stand, the likeliest first.
  private mutating func mend(_ index: Int, _ columns: [Int], _ readings: [Reading]?, _ margin: String) {
    let line = YAMLLine(lines[index])
    let text = Self.spaced(lines[index], columns[0])
    let ailment = Ailment(readings == nil ? .tab : .tabUnclear)
    remedies.append(Remedy(lines: [index: text], ailment: ailment, readings: readings.map { [index: $0] } ?? [:]))
    if line.bullet != nil { bullet = columns[0] }
    if block == nil { outline.add(YAMLLine(text), at: index, margin: margin, others: Array(columns.dropFirst())) }
  }

  /// A line in another column.
  static func spaced(_ text: String, _ column: Int) -> String {
    String(repeating: " ", count: column) + text.drop { $0.isBlank }
  }

  private func reading(_ index: Int, _ line: YAMLLine, _ column: Int, _ spots: [TabSpots.Spot]) -> Reading {
    let isItem = !line.dashes.isEmpty
    let list = outline.frames.last { $0.isList && (isItem ? $0.column == column : $0.column < column) }
    let spot = spots.first { $0.column == column && spots.count > 1 } ?? list.map(TabSpots.Spot.init) ?? spots[0]
    var values = ["line": String(spot.line + 1)]
    values["key"] = spot.key
    return Reading(isItem || spots.count == 1 ? .item : .field, values, Self.spaced(lines[index], column))
  }

  // MARK: texts

  /// Where a line of a text that stands as it is belongs; nil where it is none.
  private mutating func blockColumn(_ line: YAMLLine, _ margin: String) -> Int? {
    guard case .block(let owner) = outline.end else { return nil }
    if let block {
      let ends = outline.frames.contains { $0.column > 0 && fitting.fits(line, in: $0) }
      let isAlike = block.margin.contains("\t") ? margin.hasPrefix(block.margin) : !ends
      return isAlike ? block.column : nil
    }
    block = (margin, owner + 2)
    return owner + 2
  }
}
