/// Lines that are indented with tabs, with spaces instead.
///
/// A tab has no width of its own, so what a line belongs to is told by its neighbours: by what they take, by tabs
/// before them, by where the next line stands. Where that leaves more than one place, the author has to be asked.
struct TabMargins {
  private(set) var remedies: [Remedy] = []
  private let lines: [String]
  private let fitting: Fitting
  private var outline: Outline
  /// The margin and the column of the first line of a text that stands as it is.
  private var block: (margin: String, column: Int)?

  /// A place for a line.
  private struct Spot {
    let column: Int
    let line: Int
    let key: String?
    let margin: String?
    /// Further columns, where it is not known which.
    var others: [Int] = []
    var isNew = false
  }

  init(_ lines: [String], _ certain: CertainRemedies) {
    self.lines = lines
    fitting = Fitting(certain: certain)
    outline = Outline(certain)
    guard lines.contains(where: { Self.hasTab($0) }) else { return }
    for index in lines.indices { visit(index) }
  }

  private static func hasTab(_ text: String) -> Bool { text.prefix { $0.isBlank }.contains("\t") }

  private mutating func visit(_ index: Int) {
    let line = YAMLLine(lines[index])
    guard Self.hasTab(lines[index]), line.hasContent else { return pass(line, index) }
    let margin = String(line.letters[..<line.indentation])
    if let column = blockColumn(line, margin) { return mend(index, [column], nil, margin) }
    block = nil
    let spots = spots(line, margin, index)
    guard let first = spots.first else { return mend(index, [Self.width(of: margin, tab: 2)], nil, margin) }
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
    outline.add(line, at: index)
  }

  /// - Parameter columns: where it may stand, the likeliest first.
  private mutating func mend(_ index: Int, _ columns: [Int], _ readings: [Reading]?, _ margin: String) {
    let text = spaced(lines[index], columns[0])
    let ailment = Ailment(readings == nil ? .tab : .tabUnclear)
    remedies.append(Remedy(lines: [index: text], ailment: ailment, readings: readings.map { [index: $0] } ?? [:]))
    if block == nil { outline.add(YAMLLine(text), at: index, margin: margin, others: Array(columns.dropFirst())) }
  }

  private func spaced(_ text: String, _ column: Int) -> String {
    String(repeating: " ", count: column) + text.drop { $0.isBlank }
  }

  private func reading(_ index: Int, _ line: YAMLLine, _ column: Int, _ spots: [Spot]) -> Reading {
    let isItem = !line.dashes.isEmpty
    let list = outline.frames.last { $0.isList && (isItem ? $0.column == column : $0.column < column) }
    let spot = spots.first { $0.column == column && spots.count > 1 } ?? list.map(Self.spot) ?? spots[0]
    var values = ["line": String(spot.line + 1)]
    values["key"] = spot.key
    return Reading(isItem || spots.count == 1 ? .item : .field, values, spaced(lines[index], column))
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

  // MARK: places

  private func spots(_ line: YAMLLine, _ margin: String, _ index: Int) -> [Spot] {
    if line.bullet != nil || line.key == nil && line.dashes.isEmpty { return textSpots() }
    var spots = outline.frames.filter { fitting.fits(line, in: $0) }.map(Self.spot)
    var new: Spot?
    if case .key(let key) = outline.end, fitting.fits(line, below: key) {
      let column = newColumn(below: key, line, index)
      new = Spot(column: column, line: key.line, key: key.key, margin: key.margin, isNew: true)
    }
    let equal = spots.filter { $0.margin == margin }
    if let new, !line.dashes.isEmpty, equal.isEmpty || new.margin == margin { return [new] + equal }
    if equal.count == 1 { return equal }
    spots += new.map { [$0] } ?? []
    for isMeant in [isIndented, inOrder(margin), isWideEnough(margin), leadsOn(line, index)] {
      let left = spots.filter(isMeant)
      if !left.isEmpty { spots = left }
    }
    return spots.sorted { $0.column > $1.column }
  }

  private static func spot(_ frame: Outline.Frame) -> Spot {
    Spot(column: frame.column, line: frame.line, key: frame.key, margin: frame.margin, others: frame.others)
  }

  private func textSpots() -> [Spot] {
    switch outline.end {
    case .text(let column, let line): [Spot(column: column + 2, line: line, key: nil, margin: nil)]
    case .key(let key): [Spot(column: key.column + 2, line: key.line, key: key.key, margin: nil)]
    default: []
    }
  }

  /// Two columns behind the key, or where the next line finds its place.
  private func newColumn(below key: Outline.OpenKey, _ line: YAMLLine, _ index: Int) -> Int {
    let columns = [2, 4, 8, 6, 3].map { key.column + $0 }
    return columns.first { follows(index, at: $0) } ?? columns[0]
  }

  private func isIndented(_ spot: Spot) -> Bool { spot.column > 0 }

  /// What has more tabs before it stands further to the right, however wide a tab is.
  private func inOrder(_ margin: String) -> (Spot) -> Bool {
    let open = outline.frames
    return { spot in
      open.allSatisfy { frame in
        guard let other = frame.margin, other != margin else { return true }
        if margin.hasPrefix(other) { return spot.column > frame.column }
        return other.hasPrefix(margin) ? spot.column < frame.column : true
      }
    }
  }

  /// No editor shows a tab narrower than two columns.
  private func isWideEnough(_ margin: String) -> (Spot) -> Bool {
    { $0.column >= Self.width(of: margin, tab: 2) }
  }

  private func leadsOn(_ line: YAMLLine, _ index: Int) -> (Spot) -> Bool {
    { follows(index, at: $0.column) }
  }

  /// Whether the next line without a tab finds its place, where this line stands in a column.
  private func follows(_ index: Int, at column: Int) -> Bool {
    let margin = lines[index].prefix { $0.isBlank }
    let rest = lines[(index + 1)...].prefix(Self.reach).lazy.map { ($0, YAMLLine($0)) }.filter { $0.1.hasContent }
    let next = rest.first { $0.0.prefix { $0.isBlank } != margin }
    guard let next, !Self.hasTab(next.0) else { return true }
    var trial = outline
    trial.add(YAMLLine(spaced(lines[index], column)), at: index)
    return fitting.canFollow(next.1, trial)
  }

  /// How wide a margin is where tabs go to every so many columns.
  private static func width(of margin: String, tab: Int) -> Int {
    margin.reduce(0) { column, letter in letter == "\t" ? (column / tab + 1) * tab : column + 1 }
  }

  /// As many lines are looked at for the next one without a tab.
  private static let reach = 50
}
