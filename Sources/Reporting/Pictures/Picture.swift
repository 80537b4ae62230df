import Assessing
import Pages

/// A picture as plain values, and its numbers as a table for those who cannot see it.
struct Picture {
  /// By which the page of a culture knows it.
  let name: String
  let values: PageValue
  let tableValues: PageValue

  /// - Parameters:
  ///   - geometry: what the template of the picture is filled with.
  ///   - sentence: what the picture says, in words.
  init(_ name: String, id: String, _ geometry: [String: PageValue], sentence: String? = nil, _ table: PictureTable) {
    self.name = name
    values = .map(geometry).with([
      "id": PageValue(id), "sentence": PageValue(sentence), "table": table.rows.isEmpty ? .nothing : table.values,
    ])
    tableValues = table.values.with(["sentence": PageValue(sentence)])
  }

  /// The pictures that there is something to draw for.
  static func all(of culture: Assessment, id: String, _ texts: ReportTexts) -> [Picture] {
    [
      FindingsPicture(culture, texts)?.picture(id: "\(id)-findings"),
      culture.themes.flatMap { ThemeMapPicture($0, texts)?.picture(id: "\(id)-themes") },
      culture.processes.flatMap { ProcessMatrixPicture($0, texts)?.picture(id: "\(id)-processes") },
      culture.trace.flatMap { TracePicture($0, texts)?.picture(id: "\(id)-trace") },
      culture.maturity.map { MaturityPicture($0, texts).picture(id: "\(id)-maturity") },
    ].compactMap { $0 }
  }
}

/// The numbers of a picture.
struct PictureTable {
  let caption: String
  let head: [String]
  /// The name of each row, and a cell for each further column.
  let rows: [(name: String, cells: [String])]

  var values: PageValue {
    [
      "caption": PageValue(caption), "head": PageValue(head) { PageValue($0) },
      "rows": PageValue(rows) { ["name": PageValue($0.name), "cells": PageValue($0.cells) { PageValue($0) }] },
    ]
  }
}
