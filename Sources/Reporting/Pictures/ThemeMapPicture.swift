import Assessing
import Pages

/// Themes as lines through the sections that speak of them.
struct ThemeMapPicture {
  private let grid: ThemeGrid
  private let texts: ReportTexts

  private static let (labels, head, row, shown) = (132.0, 112.0, 26.0, 40)
  private static let width = 480.0

  /// nil where no theme is carried.
  init?(_ grid: ThemeGrid, _ texts: ReportTexts) {
    guard !grid.rows.isEmpty, !grid.columns.isEmpty else { return nil }
    self.grid = grid
    self.texts = texts
  }

  func picture(id: String) -> Picture {
    let notes = [hidden > 0 ? rowsLeft : nil, grid.left > 0 ? texts(.themesLeft, count: grid.left) : nil].compactMap { $0 }
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
  private var bottom: Double { Self.head + Double(min(grid.rows.count, Self.shown)) * Self.row }
  /// The last name leans out to the right.
  private var step: Double { (Self.width - Self.labels - 60) / Double(grid.columns.count) }

  private func x(_ column: Int) -> Double { Self.labels + (Double(column) + 0.5) * step }

  private func column(_ number: Int, _ column: ThemeGrid.Column) -> PageValue {
    [
      "x": PageValue(x(number)), "label": PageValue(PictureText.cut(column.title, to: 20)), "headY": PageValue(Self.head - 8),
      "isWritten": PageValue(column.isWritten), "left": PageValue(x(number) - step / 2 + 3), "width": PageValue(step - 6),
      "top": PageValue(Self.head), "bottom": PageValue(bottom), "height": PageValue(bottom - Self.head),
    ]
  }

  private func row(_ number: Int, _ row: ThemeGrid.Row) -> PageValue {
    let y = Self.head + (Double(number) + 0.5) * Self.row
    let carried = row.cells.indices.filter { !row.cells[$0].isEmpty }
    return [
      "label": PageValue(PictureText.cut(row.theme, to: 17)), "labelX": PageValue(Self.labels - 8), "textY": PageValue(y + 4.5),
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
      "from": PageValue(self.x(last)), "x": PageValue(x - 6), "left": PageValue(x - 4), "right": PageValue(x + 4),
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
