import Assessing
import Pages

/// Themes as lines through the sections that speak of them.
struct ThemeMapPicture {
  private let grid: ThemeGrid
  private let texts: ReportTexts

  private static let (row, shown, letters) = (26.0, 40, 18)
  private static let width = 480.0

  /// nil where no theme is carried.
  init?(_ grid: ThemeGrid, _ texts: ReportTexts) {
    guard !grid.rows.isEmpty, !grid.columns.isEmpty else { return nil }
    self.grid = grid
    self.texts = texts
  }

  func picture(id: String) -> Picture {
    let notes = (hidden > 0 ? [rowsLeft] : []) + (grid.left > 0 ? [texts(.themesLeft, count: grid.left)] : [])
    return Picture(
      "themes", id: id,
      [
        "width": PageValue(Self.width), "height": PageValue(bottom),
        "columns": PageValue(Array(grid.columns.enumerated()), column),
        "rows": PageValue(Array(grid.rows.prefix(Self.shown).enumerated()), row),
        "hasUnwritten": PageValue(grid.columns.contains { !$0.isWritten }),
        "left": PageValue(notes.joined(separator: " ")),
      ], sentence: texts(.themesLead), table)
  }

  private var hidden: Int { grid.rows.count - Self.shown }
  private var rowsLeft: String { texts(.rowsLeft, ["shown": String(Self.shown), "count": String(grid.rows.count)]) }
  private var head: Double { PictureText.height(ofLeaning: grid.columns.map(\.title)) }
  private var labels: Double { PictureText.room(for: grid.rows.map(\.theme), to: Self.letters) }
  private var bottom: Double { head + Double(min(grid.rows.count, Self.shown)) * Self.row }
  /// The last name leans out to the right.
  private var step: Double { min((Self.width - labels - 60) / Double(grid.columns.count), 84) }

  private func x(_ column: Int) -> Double { labels + (Double(column) + 0.5) * step }

  private func column(_ number: Int, _ column: ThemeGrid.Column) -> PageValue {
    [
      "x": PageValue(x(number)), "label": PageValue(PictureText.cut(column.title, to: PictureText.leaning)),
      "headY": PageValue(head - 8),
      "isWritten": PageValue(column.isWritten), "left": PageValue(x(number) - step / 2 + 3),
      "width": PageValue(step - 6),
      "top": PageValue(head), "bottom": PageValue(bottom), "height": PageValue(bottom - head),
    ]
  }

  private func row(_ number: Int, _ row: ThemeGrid.Row) -> PageValue {
    let y = head + (Double(number) + 0.5) * Self.row
    let carried = row.cells.indices.filter { !row.cells[$0].isEmpty }
    return [
      "label": PageValue(PictureText.cut(row.theme, to: Self.letters)), "textY": PageValue(y + 4.5),
      "y": PageValue(y), "breaksOff": PageValue(row.breaksOff), "cells": PageValue(carried) { ["x": PageValue(x($0))] },
      "threads": PageValue(Array(zip(carried, carried.dropFirst()))) { from, to in
        ["from": PageValue(x(from)), "to": PageValue(x(to)), "isGap": PageValue(to > from + 1)]
      },
      "end": PageValue(row.breaksOff ? carried.last : nil) { end(of: $0, y) },
    ]
  }

  /// Where a line stops that should go on.
  private func end(of last: Int, _ y: Double) -> PageValue {
    let x = min(self.x(last) + step * 0.75, Self.width - 6)
    return [
      "from": PageValue(self.x(last) + 7), "x": PageValue(x - 6), "left": PageValue(x - 4), "right": PageValue(x + 4),
      "top": PageValue(y - 4), "bottom": PageValue(y + 4),
    ]
  }

  private var table: PictureTable {
    let titles = grid.columns.map { $0.isWritten ? $0.title : "\($0.title) (\(texts(.columnUnwritten)))" }
    return PictureTable(
      caption: texts(.themes), head: [texts(.theme)] + titles,
      rows: grid.rows.map { row in
        let name = row.breaksOff ? "\(row.theme) (\(texts(.themeBreaks)))" : row.theme
        return (name, row.cells.map { $0.isEmpty ? "–" : $0.joined(separator: ", ") })
      })
  }
}
