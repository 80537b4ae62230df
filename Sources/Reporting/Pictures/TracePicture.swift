import Assessing
import Pages

/// What names what, from column to column.
struct TracePicture {
  private let trace: Trace
  private let texts: ReportTexts
  private let places: [String: (column: Int, row: Int)]

  private static let (width, head, row, node, shown) = (720.0, 28.0, 46.0, 36.0, 30)

  /// nil where there is nothing to link.
  init?(_ trace: Trace, _ texts: ReportTexts) {
    guard trace.columns.contains(where: { !$0.nodes.isEmpty }) else { return nil }
    self.trace = trace
    self.texts = texts
    places = Dictionary(
      trace.columns.enumerated().flatMap { column, entries in
        entries.nodes.prefix(Self.shown).enumerated().map { ($1.id, (column, $0)) }
      }) { first, _ in first }
  }

  func picture(id: String) -> Picture {
    let left = texts(.rowsLeft, ["shown": String(Self.shown), "count": String(most)])
    return Picture(
      "trace", id: id,
      [
        "width": PageValue(Self.width), "height": PageValue(Self.head + height),
        "columns": PageValue(Array(trace.columns.enumerated()), column),
        "links": PageValue(trace.links.compactMap(link)),
        "left": PageValue(most > Self.shown ? left : nil),
      ], sentence: texts(.traceLead), table)
  }

  // MARK: geometry

  private var step: Double { (Self.width + gap) / Double(trace.columns.count) }
  private var gap: Double { 56 }
  private func x(_ column: Int) -> Double { Double(column) * step + 1 }
  private var most: Int { trace.columns.map(\.nodes.count).max() ?? 0 }
  private var height: Double { Double(min(most, Self.shown)) * Self.row }

  /// The entries of each column stand over the whole height, so that links cross less.
  private func y(_ place: (column: Int, row: Int)) -> Double {
    let count = min(trace.columns[place.column].nodes.count, Self.shown)
    return Self.head + (Double(place.row) + 0.5) * height / Double(max(count, 1)) - Self.node / 2
  }
  private var nodeWidth: Double { step - gap - 2 }

  private func column(_ number: Int, _ column: Trace.Column) -> PageValue {
    let room = number + 1 < trace.columns.count ? step : nodeWidth
    return [
      "x": PageValue(x(number)), "label": PageValue(PictureText.cut(column.title, to: Int(room / PictureText.letter))),
      "nodes": PageValue(Array(column.nodes.prefix(Self.shown).enumerated())) { node($1, x(number), y((number, $0))) },
    ]
  }

  private func node(_ node: Trace.Node, _ x: Double, _ y: Double) -> PageValue {
    let room = nodeWidth - (node.gaps.isEmpty ? 14 : 24)
    let lines = PictureText.lines(node.name, of: max(Int(room / 6.4), 4))
    let first = lines.count == 1 ? y + 22 : y + 15
    return [
      "x": PageValue(x), "y": PageValue(y), "width": PageValue(nodeWidth), "hasGaps": PageValue(!node.gaps.isEmpty),
      "crossLeft": PageValue(x + nodeWidth - 13), "crossTop": PageValue(y + 7),
      "lines": PageValue(Array(lines.enumerated())) { number, text in
        ["text": PageValue(text), "x": PageValue(x + 7), "y": PageValue(first + Double(number) * 14)]
      },
    ]
  }

  private func link(_ link: Trace.Link) -> PageValue? {
    guard let from = places[link.from], let to = places[link.to], from.column != to.column else { return nil }
    let (left, right) = from.column < to.column ? (from, to) : (to, from)
    let numbers = [
      x(left.column) + nodeWidth, y(left) + Self.node / 2, x(left.column) + nodeWidth + gap / 2,
      y(left) + Self.node / 2,
      x(right.column) - gap / 2, y(right) + Self.node / 2, x(right.column), y(right) + Self.node / 2,
    ].map { number -> String in if case .text(let text) = PageValue(number) { text } else { "0" } }
    let points = stride(from: 0, to: 8, by: 2).map { "\(numbers[$0]) \(numbers[$0 + 1])" }
    return ["path": PageValue("M\(points[0])C\(points[1]) \(points[2]) \(points[3])")]
  }

  // MARK: table

  private var table: PictureTable {
    let nodes = trace.columns.flatMap { column in column.nodes.map { (column: column, node: $0) } }
    let names = Dictionary(nodes.map { ($0.node.id, $0.node.name) }) { first, _ in first }
    let pairs = trace.links.flatMap { [($0.from, $0.to), ($0.to, $0.from)] }
    let linked = Dictionary(grouping: pairs, by: \.0).mapValues { $0.compactMap { names[$0.1] } }
    return PictureTable(
      caption: texts(.trace), head: [texts(.name), texts(.section), texts(.traceLinked), texts(.traceMissing)],
      rows: nodes.map { column, node in
        let missing = node.gaps.filter(trace.columns.indices.contains).map { trace.columns[$0].title }
        return (node.name, [column.title, shown(linked[node.id] ?? []), shown(missing)])
      })
  }

  private func shown(_ names: [String]) -> String { names.isEmpty ? "–" : names.joined(separator: ", ") }
}
