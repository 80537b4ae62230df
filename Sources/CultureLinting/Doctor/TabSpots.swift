/// Where a line that is indented with tabs may belong.
struct TabSpots {
  let lines: [String]
  let fitting: Fitting
  /// Of the lines above it, in which there are no tabs any more.
  let outline: Outline

  /// A place for a line.
  struct Spot {
    let column: Int
    /// Where that begins to which it would belong there, and its key.
    let line: Int
    let key: String?
    /// What stood before the lines beside it, where these were tabs.
    let margin: String?
    /// Further columns, where it is not known which.
    var others: [Int] = []
  }

  /// The likeliest first; more than one where nothing tells which is meant.
  func spots(_ line: YAMLLine, _ margin: String, _ index: Int) -> [Spot] {
    if line.bullet != nil || line.key == nil && line.dashes.isEmpty { return textSpots() }
    var spots = outline.frames.filter { fitting.fits(line, in: $0) }.map(Spot.init)
    var new: Spot?
    if case .key(let key) = outline.end, fitting.fits(line, below: key) {
      let column = newColumn(below: key, line, index)
      new = Spot(column: column, line: key.line, key: key.key, margin: key.margin)
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
    { $0.column >= Self.width(of: margin) }
  }

  private func leadsOn(_ line: YAMLLine, _ index: Int) -> (Spot) -> Bool {
    { follows(index, at: $0.column) }
  }

  /// Whether the next line without a tab finds its place, where this line stands in a column.
  private func follows(_ index: Int, at column: Int) -> Bool {
    let margin = lines[index].prefix { $0.isBlank }
    let rest = lines[(index + 1)...].prefix(Self.reach).lazy.map { ($0, YAMLLine($0)) }.filter { $0.1.hasContent }
    let next = rest.first { $0.0.prefix { $0.isBlank } != margin }
    guard let next, !TabMargins.hasTab(next.0) else { return true }
    var trial = outline
    trial.add(YAMLLine(TabMargins.spaced(lines[index], column)), at: index)
    return fitting.canFollow(next.1, trial)
  }

  /// How wide a margin is where tabs go to every second column.
  static func width(of margin: String) -> Int {
    margin.reduce(0) { column, letter in letter == "\t" ? (column / 2 + 1) * 2 : column + 1 }
  }

  /// As many lines are looked at for the next one without a tab.
  private static let reach = 50
}

extension TabSpots.Spot {
  /// Beside the lines of a frame.
  init(_ frame: Outline.Frame) {
    self.init(column: frame.column, line: frame.line, key: frame.key, margin: frame.margin, others: frame.others)
  }
}
