import Assessing
import Pages

/// Findings a section as bars, and how many there were before.
struct FindingsPicture {
  private let sections: [Section]
  private let before: [String: Int]
  private let change: Change?
  private let texts: ReportTexts

  private static let (width, row, numbers, letters) = (480.0, 26.0, 40.0, 24)

  /// nil where nothing was found, now or before.
  init?(_ culture: Assessment, _ texts: ReportTexts) {
    change = culture.change
    let changes = culture.change?.sections ?? []
    let before = Dictionary(changes.map { ($0.section, $0.findingsBefore) }) { first, _ in first }
    self.before = before
    self.texts = texts
    sections = culture.sections.filter { $0.counts.found > 0 || before[$0.id, default: 0] > 0 }
    guard !sections.isEmpty else { return nil }
  }

  func picture(id: String) -> Picture {
    Picture(
      "findings", id: id,
      [
        "width": PageValue(Self.width), "height": PageValue(Double(sections.count) * Self.row),
        "since": PageValue(change.map { texts(.findingsBefore, ["date": texts.day($0.since)]) }),
        "rows": PageValue(Array(sections.enumerated()), row),
      ], table)
  }

  /// The units that one finding takes.
  private var unit: Double {
    let most = sections.map { max($0.counts.found, before[$0.id] ?? 0) }.max() ?? 1
    return (Self.width - labels - Self.numbers) / Double(max(most, 1))
  }

  private var labels: Double { PictureText.room(for: sections.map(\.title), to: Self.letters) }

  private func row(_ number: Int, _ section: Section) -> PageValue {
    let top = Double(number) * Self.row
    let start = labels
    let counts = section.counts
    var x = start
    let kinds = [(Kind.error, counts.errors), (.warning, counts.warnings), (.questions, counts.questions)]
    let bars = kinds.compactMap { kind, count in
      defer { x += Double(count) * unit }
      return count > 0 ? bar(kind, x, top + 6, Double(count) * unit) : nil
    }
    let then = before[section.id].map { start + Double($0) * unit }
    let end = max(x, then ?? x)
    return [
      "label": PageValue(PictureText.cut(section.title, to: Self.letters)), "textY": PageValue(top + 17.5),
      "bars": PageValue(bars), "numberX": PageValue(end + 8), "number": PageValue(String(counts.found)),
      "before": PageValue(then) { ["x": PageValue($0), "top": PageValue(top + 3), "bottom": PageValue(top + 23)] },
    ]
  }

  private func bar(_ kind: Kind, _ x: Double, _ y: Double, _ width: Double) -> PageValue {
    ["kind": PageValue(kind.style), "x": PageValue(x), "y": PageValue(y), "width": PageValue(width)]
  }

  private var table: PictureTable {
    let now: [ReportText] = [.section, .kindError, .kindWarning, .kindQuestions, .total]
    let names = now + (change == nil ? [] : [.before])
    let rows = sections.map { section in
      let counts = section.counts
      let now = [counts.errors, counts.warnings, counts.questions, counts.found].map(String.init)
      return (section.title, now + (change == nil ? [] : [before[section.id].map(String.init) ?? "–"]))
    }
    return PictureTable(caption: texts(.findings), head: names.map { texts($0) }, rows: rows)
  }
}

extension Section.Counts {
  /// All that was found.
  var found: Int { errors + warnings + questions }
}
