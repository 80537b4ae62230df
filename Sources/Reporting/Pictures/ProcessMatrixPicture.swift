import Assessing
import Pages

/// HR processes by whose view they hold.
struct ProcessMatrixPicture {
  private let matrix: ProcessMatrix
  private let texts: ReportTexts

  private static let (row, shown, letters) = (28.0, 40, 30)
  private static let width = 480.0

  /// nil where there is no process.
  init?(_ matrix: ProcessMatrix, _ texts: ReportTexts) {
    guard !matrix.rows.isEmpty, !matrix.views.isEmpty else { return nil }
    self.matrix = matrix
    self.texts = texts
  }

  func picture(id: String) -> Picture {
    let rows = matrix.rows.prefix(Self.shown)
    let left = texts(.rowsLeft, ["shown": String(Self.shown), "count": String(matrix.rows.count)])
    return Picture(
      "processes", id: id,
      [
        "width": PageValue(Self.width), "height": PageValue(head + Double(rows.count) * Self.row),
        "columns": PageValue(Array(matrix.views.enumerated())) { number, view in
          [
            "x": PageValue(x(number)), "y": PageValue(head - 10),
            "label": PageValue(PictureText.cut(view, to: PictureText.leaning)),
          ]
        },
        "rows": PageValue(Array(rows.enumerated()), row),
        "legend": PageValue(legend) { kind in
          cell(kind, x: 8, y: 8).with(["name": PageValue(texts(name(of: kind)))])
        },
        "left": PageValue(rows.count < matrix.rows.count ? left : nil),
      ], sentence: texts(.processesLead), table)
  }

  private var head: Double { PictureText.height(ofLeaning: matrix.views) }
  private var labels: Double { PictureText.room(for: matrix.rows.map(\.process), to: Self.letters) }

  private func x(_ column: Int) -> Double {
    let step = min((Self.width - labels - 70) / Double(matrix.views.count), 84)
    return labels + (Double(column) + 0.5) * step
  }

  private func row(_ number: Int, _ row: ProcessMatrix.Row) -> PageValue {
    let y = head + (Double(number) + 0.5) * Self.row
    return [
      "label": PageValue(PictureText.cut(row.process, to: Self.letters)), "textY": PageValue(y + 4.5),
      "lineY": PageValue(y - Self.row / 2), "lineEnd": PageValue(x(matrix.views.count - 1) + 30),
      "cells": PageValue(Array(row.cells.enumerated())) { cell($1, x: x($0), y: y) },
    ]
  }

  private func cell(_ cell: ProcessMatrix.Cell, x: Double, y: Double) -> PageValue {
    [
      "x": PageValue(x), "y": PageValue(y), "written": PageValue(cell == .written),
      "mentioned": PageValue(cell == .mentioned),
      "missing": PageValue(cell == .missing), "unknown": PageValue(cell == .notAssessed),
    ]
  }

  /// Only what the picture has.
  private var legend: [ProcessMatrix.Cell] {
    let used = Set(matrix.rows.flatMap(\.cells))
    return [.written, .mentioned, .missing, .notAssessed].filter(used.contains)
  }

  private func name(of cell: ProcessMatrix.Cell) -> ReportText {
    switch cell {
    case .written: .viewWritten
    case .mentioned: .viewMentioned
    case .missing: .viewMissing
    case .notAssessed: .viewNotAssessed
    }
  }

  private var table: PictureTable {
    PictureTable(
      caption: texts(.processes), head: [texts(.process)] + matrix.views + [texts(.lacks)],
      rows: matrix.rows.map { row in
        let lacks = row.lacks.isEmpty ? "–" : row.lacks.joined(separator: "; ")
        return (row.process, row.cells.map { texts(name(of: $0)) } + [lacks])
      })
  }
}
